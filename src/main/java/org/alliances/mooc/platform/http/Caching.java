package org.alliances.mooc.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.ws.rs.NameBinding;

/** On a resource method whose successful answers may be kept, and for how long. Without it none is. */
@NameBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Caching {
    /** The value of {@code Cache-Control}: {@link ReadyResponse#PUBLIC}. */
    String value() default ReadyResponse.PUBLIC;
}
