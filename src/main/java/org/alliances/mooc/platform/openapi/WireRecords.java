package org.alliances.mooc.platform.openapi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** What the records that go over the wire are called in the API document, and which of their members may be missing. */
final class WireRecords {
    private static final DotName SCHEMA = DotName
            .createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
    private static final DotName PROPERTY = DotName.createSimple(JsonProperty.class);
    private static final String PAGE = "Page";
    /** What tells kinds apart is there in each of them. */
    private static final String KIND = "kind";

    /** The name of the schema, by the simple name of the record. */
    private final Map<String, String> names = new HashMap<>();
    /** The members that may be missing, by the name of the schema. */
    private final Map<String, Set<String>> optional = new HashMap<>();
    /** All members, by the name of the schema. */
    private final Map<String, Set<String>> members = new HashMap<>();

    static WireRecords of(IndexView index) {
        WireRecords records = new WireRecords();
        index.getKnownClasses().stream().filter(ClassInfo::isRecord).forEach(record -> records.add(index, record));
        return records;
    }

    private void add(IndexView index, ClassInfo record) {
        AnnotationInstance schema = record.declaredAnnotation(SCHEMA);
        AnnotationValue given = schema == null ? null : schema.value("name");
        String name = given == null ? record.simpleName() : given.asString();
        if (given != null) {
            names.put(record.simpleName(), name);
        }
        // Several records may share a simple name; what holds for one of them is then not held against the others.
        optional.computeIfAbsent(name, key -> new HashSet<>()).addAll(optional(index, record));
        members.computeIfAbsent(name, key -> new HashSet<>()).addAll(members(index, record));
    }

    private static Set<String> members(IndexView index, ClassInfo record) {
        Set<String> members = new HashSet<>();
        for (FieldInfo field : record.fields()) {
            if (field.hasAnnotation(UNWRAPPED)) {
                members.addAll(members(index, index.getClassByName(field.type().name())));
            } else {
                members.add(wireName(field));
            }
        }
        record.methods().stream().filter(method -> method.hasAnnotation(PROPERTY))
                .forEach(method -> members.add(method.name()));
        return members;
    }

    private static Set<String> optional(IndexView index, ClassInfo record) {
        Set<String> members = new HashSet<>();
        boolean all = leavesOut(record.declaredAnnotation(INCLUDE));
        for (FieldInfo field : record.fields()) {
            if (field.hasAnnotation(UNWRAPPED)) {
                members.addAll(optional(index, index.getClassByName(field.type().name())));
            } else if (leavesOut(field.annotation(INCLUDE)) || all && field.type().kind() != Type.Kind.PRIMITIVE
                    && !field.name().equals(KIND)) {
                members.add(wireName(field));
            }
        }
        return members;
    }

    private static String wireName(FieldInfo field) {
        AnnotationInstance property = field.annotation(PROPERTY);
        return property == null || property.value() == null ? field.name() : property.value().asString();
    }

    private static boolean leavesOut(AnnotationInstance include) {
        return include != null && include.target().kind() != AnnotationTarget.Kind.METHOD
                && !include.value().asEnum().equals(JsonInclude.Include.ALWAYS.name());
    }

    /** What a schema is called that the scanner named: a page after what is on it, everything else as it was. */
    String schemaName(String scanned) {
        return scanned.startsWith(PAGE) && names.containsKey(scanned.substring(PAGE.length()))
                ? names.get(scanned.substring(PAGE.length())) + PAGE
                : scanned;
    }

    /** The members that an answer may lack. */
    Set<String> optional(String schema) {
        return optional.getOrDefault(schema, Set.of());
    }

    /** Whether it is on the wire, and no question that the record answers to other code. */
    boolean isMember(String schema, String property) {
        return !members.containsKey(schema) || members.get(schema).contains(property);
    }
}
