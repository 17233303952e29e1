package org.alliances.mooc.progress.completion;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class CompletionRepository implements PanacheRepositoryBase<Completion, Completion.Key> {}
