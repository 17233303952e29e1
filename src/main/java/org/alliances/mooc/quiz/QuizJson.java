package org.alliances.mooc.quiz;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.item.Response;
import org.alliances.mooc.quiz.paper.Paper;
import org.alliances.mooc.quiz.paper.QuestionGrade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The documents in the columns: what was written by this class is all that it reads. */
@ApplicationScoped
class QuizJson {
    private static final TypeReference<List<QuestionGrade>> GRADES = new TypeReference<>() {
    };

    private final ObjectMapper json;

    QuizJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Paper paper) {
        return text(paper);
    }

    Paper paper(String document) {
        return read(() -> json.readValue(document, Paper.class));
    }

    /** The response as text; equal responses give equal texts. */
    String write(Response response) {
        return text(response);
    }

    Response response(String document) {
        return read(() -> json.readValue(document, Response.class));
    }

    String write(List<QuestionGrade> grades) {
        return read(() -> json.writerFor(GRADES).writeValueAsString(grades));
    }

    List<QuestionGrade> grades(String document) {
        return read(() -> json.readValue(document, GRADES));
    }

    private String text(Object value) {
        return read(() -> json.writeValueAsString(value));
    }

    private static <T> T read(Jackson<T> work) {
        try {
            return work.get();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored document does not have the shape of its type", e);
        }
    }

    private interface Jackson<T> {
        T get() throws JsonProcessingException;
    }
}
