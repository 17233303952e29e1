package org.alliances.mooc.support;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Learners for one test: those of the realm, or, where more are wanted than it has, some who leave with the test. */
public final class Crowd {
    private static final int AT_ONCE = 8;
    private static final int IN_THE_REALM = 40;

    private final List<String> names;
    private final boolean comes;

    public Crowd(int size) {
        this.comes = size > IN_THE_REALM;
        this.names = IntStream.rangeClosed(1, size).mapToObj((comes ? "foule%03d" : "demo%02d")::formatted).toList();
    }

    public List<String> names() {
        return names;
    }

    /** Makes the accounts that are not there, and signs everybody in. */
    public void arrive() {
        if (comes) {
            make();
        }
        atOnce(Tokens::of);
    }

    private void make() {
        TestKeycloak.importAccounts(names.stream().map("""
                {"username": "%1$s", "firstName": "Foule", "lastName": "%1$s", "email": "%1$s@example.org",
                 "emailVerified": true, "enabled": true, "realmRoles": ["default-roles-alliances", "learner"],
                 "credentials": [{"type": "password", "value": "%1$s"}]}"""::formatted)
                .collect(Collectors.joining(",")));
    }

    /** Takes away the accounts that were made. */
    public void leave() {
        if (!comes) {
            return;
        }
        atOnce(name -> TestKeycloak.administer("/alliances/users?exact=true&username=" + name)
                .forEach(account -> TestKeycloak.delete("/alliances/users/" + account.get("id").asText())));
    }

    private void atOnce(Consumer<String> work) {
        List<List<String>> queues = IntStream.range(0, AT_ONCE).mapToObj(queue -> IntStream.range(0, names.size())
                .filter(n -> n % AT_ONCE == queue).mapToObj(names::get).toList()).toList();
        Parallel.each(queues, queue -> queue.forEach(work));
    }
}
