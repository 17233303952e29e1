package org.alliances.mooc.enrolment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of organisation that a run can be made for, under the names that France gives them. */
enum Organisation {
    @JsonProperty("association")
    ASSOCIATION,
    @JsonProperty("entreprise")
    ENTREPRISE,
    @JsonProperty("collectivite")
    COLLECTIVITE,
    @JsonProperty("fondation")
    FONDATION,
    @JsonProperty("etablissement-d-enseignement")
    ETABLISSEMENT_D_ENSEIGNEMENT,
    @JsonProperty("autre")
    AUTRE
}
