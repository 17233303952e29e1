package org.alliances.mooc.platform.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;

/**
 * On a resource method that answers a {@code POST}: with an {@code Idempotency-Key} header, the first answer is stored
 * in the transaction of the work itself, and a repeat gets the same answer, byte for byte. Without the header the method
 * runs as it is.
 */
@Inherited
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {
    /**
     * For what is several transactions, each of which is repeatable by itself: the answer is stored when all of them are
     * done. A crash in between leaves what was done until then, and the repeat does the rest.
     */
    @Nonbinding
    boolean inPieces() default false;
}
