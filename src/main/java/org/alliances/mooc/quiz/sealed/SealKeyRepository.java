package org.alliances.mooc.quiz.sealed;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class SealKeyRepository implements PanacheRepositoryBase<SealKey, String> {
    /** All keys; the first one signs. */
    List<SealKey> inOrder() {
        return list("order by createdAt, id");
    }
}
