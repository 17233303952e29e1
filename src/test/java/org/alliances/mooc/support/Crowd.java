package org.alliances.mooc.support;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Learners who come for one test and leave with it: more than the realm has. */
public final class Crowd {
    private static final int AT_ONCE = 8;

    private final List<String> names;

    public Crowd(String name, int size) {
        this.names = IntStream.rangeClosed(1, size).mapToObj(n -> "%s%03d".formatted(name, n)).toList();
    }

    public List<String> names() {
        return names;
    }

    /** Makes the accounts, and signs each in. */
    public void arrive() {
        TestKeycloak.importAccounts(names.stream().map("""
                {"username": "%1$s", "firstName": "Foule", "lastName": "%1$s", "email": "%1$s@example.org",
                 "emailVerified": true, "enabled": true, "realmRoles": ["default-roles-alliances", "learner"],
                 "credentials": [{"type": "password", "value": "%1$s"}]}"""::formatted)
                .collect(Collectors.joining(",")));
        atOnce(Tokens::of);
    }

    /** Takes the accounts away. */
    public void leave() {
        atOnce(name -> TestKeycloak.administer("/alliances/users?exact=true&username=" + name)
                .forEach(account -> TestKeycloak.delete("/alliances/users/" + account.get("id").asText())));
    }

    private void atOnce(Consumer<String> work) {
        List<List<String>> queues = IntStream.range(0, AT_ONCE).mapToObj(queue -> IntStream.range(0, names.size())
                .filter(n -> n % AT_ONCE == queue).mapToObj(names::get).toList()).toList();
        Parallel.each(queues, queue -> queue.forEach(work));
    }
}
