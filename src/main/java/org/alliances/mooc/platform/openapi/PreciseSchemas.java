package org.alliances.mooc.platform.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.IndexView;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Says in the API document what the scanner of the types leaves vague, and what a generated client's types rest on: which
 * members an answer always has, that null is a value beside a type and not against it, that free-form documents are free,
 * that patterns match whole values, and what a page is a page of.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = PreciseSchemas.AFTER_THE_OTHERS)
public class PreciseSchemas implements OASFilter {
    static final int AFTER_THE_OTHERS = 0;
    /** A tree of Jackson is any JSON; the scanner describes the class instead. */
    private static final Set<String> TREES = Set.of("JsonNode", "JsonNodeType");
    /** What the scanner writes for {@code @NotBlank}: it may stand anywhere in the text. */
    private static final String SOMETHING_VISIBLE = "\\S";

    private static final String PROBLEM = "Problem";

    private final WireRecords records;

    /** @param index of the application's classes */
    public PreciseSchemas(IndexView index) {
        records = WireRecords.of(index);
    }

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getRef() != null) {
            reference(schema);
        } else if (schema.getAnyOf() != null) {
            alternatives(schema);
        } else if (isFreeForm(schema)) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true));
        }
        if (isList(schema) && schema.getEnumeration() != null && schema.getItems() != null) {
            // The values are those of the elements.
            schema.getItems().setEnumeration(schema.getEnumeration());
            schema.setEnumeration(null);
        }
        if (isNullable(schema) && schema.getEnumeration() != null && !schema.getEnumeration().contains(null)) {
            // A list of values is complete: null is one of them.
            List<Object> values = new ArrayList<>(schema.getEnumeration());
            values.add(null);
            schema.setEnumeration(values);
        }
        if (schema.getPattern() != null) {
            schema.setPattern(whole(schema.getPattern()));
        }
        return schema;
    }

    private void reference(Schema schema) {
        String name = Schemas.name(schema.getRef());
        if (TREES.contains(name)) {
            anything(schema);
        } else {
            // What is named has a type of its own; a second one beside it is noise, or wrong.
            schema.setType(null);
            schema.setEnumeration(null);
            schema.setRef(Schemas.REFERENCE + records.schemaName(name));
        }
    }

    private static void alternatives(Schema schema) {
        boolean nullable = schema.getAnyOf().stream().anyMatch(PreciseSchemas::isNull);
        if (schema.getAnyOf().stream().anyMatch(PreciseSchemas::isAnything)) {
            // A tree: the parts are filtered before the whole.
            anything(schema);
        } else if (nullable) {
            // The type and the list of values forbid the null that the alternatives allow.
            schema.setType(null);
            schema.setEnumeration(null);
        } else if (isNullable(schema)) {
            schema.setType(null);
            schema.addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
        }
    }

    private static void anything(Schema schema) {
        schema.setRef(null);
        schema.setAnyOf(null);
        List<SchemaType> types = schema.getType();
        if (types != null && types.contains(SchemaType.OBJECT)) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true));
        } else {
            schema.setType(null);
        }
    }

    private static boolean isAnything(Schema schema) {
        return schema.getRef() == null && schema.getType() == null && schema.getProperties() == null
                && schema.getAnyOf() == null && schema.getOneOf() == null && schema.getAllOf() == null;
    }

    private static boolean isNullable(Schema schema) {
        return schema.getType() != null && schema.getType().contains(SchemaType.NULL);
    }

    private static boolean isNull(Schema schema) {
        return schema.getRef() == null && List.of(SchemaType.NULL).equals(schema.getType());
    }

    private static boolean isList(Schema schema) {
        return schema.getType() != null && schema.getType().contains(SchemaType.ARRAY);
    }

    private static boolean isFreeForm(Schema schema) {
        return schema.getType() != null && schema.getType().contains(SchemaType.OBJECT)
                && schema.getProperties() == null && schema.getOneOf() == null && schema.getAllOf() == null
                && schema.getAdditionalPropertiesSchema() == null;
    }

    /** Validation matches a pattern against the whole value; in JSON Schema it may match anywhere. */
    private static String whole(String pattern) {
        return pattern.startsWith("^") || pattern.equals(SOMETHING_VISIBLE) ? pattern : "^(?:" + pattern + ")$";
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, Schema> renamed = new LinkedHashMap<>();
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (!TREES.contains(name)) {
                renamed.put(records.schemaName(name), schema);
            }
        });
        document.getComponents().setSchemas(renamed);
        renamed.forEach((name, schema) -> onlyMembers(name, schema));
        Set<String> asked = new HashSet<>();
        Set<String> answered = new HashSet<>();
        Schemas schemas = new Schemas(document);
        document.getPaths().getPathItems().values()
                .forEach(item -> item.getOperations().values().forEach(operation -> {
                    asked.addAll(schemas.ofRequest(operation));
                    answered.addAll(schemas.ofAnswers(operation));
                }));
        // Refusals are added to operations elsewhere.
        answered.add(PROBLEM);
        answered.removeAll(asked);
        answered.retainAll(renamed.keySet());
        answered.forEach(name -> requireAll(name, renamed.get(name)));
        document.getPaths().getPathItems().values()
                .forEach(item -> item.getOperations().values().forEach(PreciseSchemas::openToAll));
    }

    /** The scanner takes {@code isThis()} of a record for a member. */
    private void onlyMembers(String name, Schema schema) {
        if (schema.getProperties() != null) {
            Map<String, Schema> members = new LinkedHashMap<>(schema.getProperties());
            members.keySet().removeIf(property -> !records.isMember(name, property));
            schema.setProperties(members);
        }
    }

    /** Jackson writes every member, null or not, unless the type says otherwise. */
    private void requireAll(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        List<String> always = new ArrayList<>(schema.getProperties().keySet());
        always.removeAll(records.optional(name));
        schema.setRequired(always.isEmpty() ? null : always);
    }

    private static void openToAll(Operation operation) {
        if (operation.getSecurity() == null) {
            operation.setSecurity(new ArrayList<>());
        }
    }
}
