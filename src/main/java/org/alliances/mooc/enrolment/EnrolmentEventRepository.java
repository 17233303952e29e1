package org.alliances.mooc.enrolment;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class EnrolmentEventRepository implements PanacheRepositoryBase<EnrolmentEvent, EnrolmentEvent.Key> {}
