package org.alliances.mooc.platform.change;

import jakarta.enterprise.context.ApplicationScoped;

/** Does what the application does by itself every few hours. */
@ApplicationScoped
public class Forgetting {
    private final ChangeCleaner cleaner;

    Forgetting(ChangeCleaner cleaner) {
        this.cleaner = cleaner;
    }

    public void now() {
        cleaner.clean();
    }
}
