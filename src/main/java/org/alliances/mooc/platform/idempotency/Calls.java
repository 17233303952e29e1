package org.alliances.mooc.platform.idempotency;

import jakarta.interceptor.InvocationContext;

/** Calls an intercepted method from where checked exceptions may not pass. */
final class Calls {
    private Calls() {}

    static Object proceed(InvocationContext call) {
        try {
            return call.proceed();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("resource methods declare no checked exceptions", e);
        }
    }
}
