package org.alliances.mooc.platform.deprecation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.ws.rs.NameBinding;

/**
 * On a resource method that goes away: its answers carry {@code Deprecation} (RFC 9745), {@code Sunset} (RFC 8594) and
 * {@code Link}. Stands beside {@link Deprecated}, by which the OpenAPI document marks the operation. Dates are days, as
 * {@code 2027-03-01}, and mean their beginning in UTC.
 */
@NameBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface DeprecatedOperation {
    /** From when on nobody should begin to use it. */
    String since() default "";

    /** From when on it may not answer any more; left out where that is not decided. Never before {@link #since}. */
    String sunset() default "";

    /** A page that says why, and what to do. */
    String link() default "";

    /** The address of what comes instead. */
    String successor() default "";
}
