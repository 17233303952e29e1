package org.alliances.mooc.enrolment;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.alliances.mooc.kernel.LocalMoment;
import org.alliances.mooc.kernel.ProblemException.Violation;
import org.alliances.mooc.platform.problem.PlatformProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dated run as a whole: what is left out is taken away. */
@Schema(name = "PutRun")
record PutRunRequest(@NotBlank @Size(max = 200) String title,
        @Schema(nullable = true, description = "Left out: at once.") @Valid MomentRequest enrolmentOpens,
        @Schema(nullable = true, description = "Left out: with the end.") @Valid MomentRequest enrolmentCloses,
        @Schema(nullable = true, description = "Left out: not known yet.") @Valid MomentRequest start,
        @Schema(nullable = true, description = "Left out: none.") @Valid MomentRequest end,
        @Schema(nullable = true, description = "Left out: as many as come.") @Min(1) @Max(1_000_000) Integer capacity,
        @Schema(description = "Whether one can wait for a place.") @NotNull Boolean waitingList,
        @Schema(nullable = true, description = "For whom it is.") @Valid Cohort cohort) {

    /** @throws org.alliances.mooc.kernel.ProblemException invalid-request, with each wrong date */
    RunTerms terms() {
        List<Violation> wrong = new ArrayList<>();
        LocalMoment opens = MomentRequest.read("enrolmentOpens", enrolmentOpens, wrong);
        LocalMoment closes = MomentRequest.read("enrolmentCloses", enrolmentCloses, wrong);
        LocalMoment starts = MomentRequest.read("start", start, wrong);
        LocalMoment ends = MomentRequest.read("end", end, wrong);
        RunTerms terms = new RunTerms(title.strip(), opens, closes, starts, ends, capacity, waitingList,
                cohort == null || cohort.territory() == null || cohort.territory().isBlank()
                        ? null
                        : cohort.territory().strip(),
                cohort == null ? null : cohort.organisation());
        if (wrong.isEmpty()) {
            wrong.addAll(terms.violations());
        }
        if (!wrong.isEmpty()) {
            throw PlatformProblem.INVALID_REQUEST.asException().withViolations(wrong);
        }
        return terms;
    }

    /** For whom a run is. */
    @Schema(name = "Cohort")
    record Cohort(@Schema(nullable = true, description = "A free label.") @Size(max = 120) String territory,
            @Schema(nullable = true) Organisation organisation) {}
}
