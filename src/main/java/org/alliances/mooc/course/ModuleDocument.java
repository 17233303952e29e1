package org.alliances.mooc.course;

import java.util.List;

/**
 * What a module is about, as in {@code module.yaml}.
 *
 * @param summary Markdown
 * @param journal Markdown: the prompt of the reflective journal
 * @param discussion Markdown: the question to debate
 */
public record ModuleDocument(String key, String title, String summary, List<String> objectives, String journal,
        String discussion) {

    public ModuleDocument {
        objectives = Lists.copy(objectives);
    }
}
