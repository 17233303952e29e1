package org.alliances.mooc.quiz;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.alliances.mooc.item.MaxLength;
import org.alliances.mooc.item.Response;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Discriminator;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

import com.fasterxml.jackson.annotation.JsonSubTypes;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Describes response documents in the API document by reading the types themselves: the question library may not know
 * OpenAPI, and a new kind of question is described without another line here.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ResponseSchemas implements OASFilter {
    /** Not Response, which is what every HTTP library calls something else. */
    private static final String NAME = "QuestionResponse";
    private static final String KIND_NAME = "Response";
    private static final String KIND = "kind";
    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null
                || !document.getComponents().getSchemas().containsKey(NAME)) {
            return;
        }
        Schema any = OASFactory.createSchema().description("What a learner answered, by the kind of the question.");
        Discriminator discriminator = OASFactory.createDiscriminator().propertyName(KIND);
        for (JsonSubTypes.Type kind : Response.class.getAnnotation(JsonSubTypes.class).value()) {
            String name = kind.value().getSimpleName() + KIND_NAME;
            document.getComponents().addSchema(name, schema(kind));
            any.addOneOf(OASFactory.createSchema().ref(REFERENCE + name));
            discriminator.addMapping(kind.name(), REFERENCE + name);
        }
        document.getComponents().addSchema(NAME, any.discriminator(discriminator));
    }

    private static Schema schema(JsonSubTypes.Type kind) {
        Schema schema = OASFactory.createSchema().addType(SchemaType.OBJECT).addRequired(KIND).addProperty(KIND,
                OASFactory.createSchema().addType(SchemaType.STRING).enumeration(List.of(kind.name())));
        Arrays.stream(kind.value().getRecordComponents()).forEach(member -> schema.addRequired(member.getName())
                .addProperty(member.getName(), member(member)));
        return schema;
    }

    private static Schema member(RecordComponent member) {
        Schema text = OASFactory.createSchema().addType(SchemaType.STRING);
        if (member.getType() == Boolean.class) {
            return OASFactory.createSchema().addType(SchemaType.BOOLEAN);
        }
        if (member.getType() == List.class) {
            return OASFactory.createSchema().addType(SchemaType.ARRAY).items(text);
        }
        MaxLength longest = member.getAnnotation(MaxLength.class);
        if (longest != null) {
            text.maxLength(longest.value());
        }
        return member.getType() == Map.class
                ? OASFactory.createSchema().addType(SchemaType.OBJECT).additionalPropertiesSchema(text)
                : text;
    }
}
