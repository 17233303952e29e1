package org.alliances.mooc.platform.audit;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.paging.Page;
import org.alliances.mooc.platform.paging.PageLimit;
import org.alliances.mooc.platform.persistence.Ids;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The memory of what people did to each other's things. */
@ApplicationScoped
public class Audit {
    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {
    };

    private final AuditRepository entries;
    private final CallerAddress caller;
    private final ObjectMapper json;

    Audit(AuditRepository entries, CallerAddress caller, ObjectMapper json) {
        this.entries = entries;
        this.caller = caller;
        this.json = json;
    }

    /**
     * Remembers the deed, in its own transaction: what rolls back was not done, and what was done is remembered. From
     * where it was done is taken from the request that is under way.
     *
     * @throws jakarta.transaction.TransactionalException without a transaction
     * @throws IllegalArgumentException where the detail has what looks like an answer, a token or a mail address
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(AuditEvent event) {
        entries.add(AuditRow.of(Ids.next(), event, AuditDetail.write(event.detail(), json),
                caller.present()));
    }

    /**
     * What was remembered, the newest first.
     *
     * @param after {@code null}: from the beginning
     * @throws org.alliances.mooc.kernel.ProblemException invalid-request (400) for the cursor of another list
     */
    @Transactional
    public Page<AuditEntry> find(AuditQuery wanted, PageLimit limit, Cursor after) {
        return Page.of(entries.find(wanted, limit.rows(), after), limit, row -> Cursor.of(row.at(), row.id()),
                row -> row.entry(read(row.detail())));
    }

    private Map<String, Object> read(String detail) {
        try {
            return json.readValue(detail, DETAIL);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an audit entry is always JSON", e);
        }
    }
}
