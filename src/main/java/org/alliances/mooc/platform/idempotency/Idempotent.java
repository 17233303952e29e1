package org.alliances.mooc.platform.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

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
}
