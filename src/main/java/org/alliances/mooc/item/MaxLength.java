package org.alliances.mooc.item;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The longest text that a member of a response may hold, in characters, for who describes responses to clients. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface MaxLength {
    /** In characters; of each text, where the member is a map of texts. */
    int value();
}
