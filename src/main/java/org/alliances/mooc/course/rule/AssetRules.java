package org.alliances.mooc.course.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alliances.mooc.course.PartKind;
import org.alliances.mooc.course.text.Markdown;

/** Pictures are shown in lessons, where they can be rendered with their text alternative, and each is shown somewhere. */
final class AssetRules {
    private static final List<String> SHOWN_IN = List.of("/body", "/caseStudy/context",
            "/caseStudy/territory/description", "/caseStudy/documents/*/about", "/caseStudy/decision/question",
            "/caseStudy/decision/options/*/entails", "/caseStudy/debrief");
    private static final Map<PartKind, List<String>> NOT_SHOWN_IN = Map.of(
            PartKind.COURSE, List.of("/summary"),
            PartKind.MODULE, List.of("/summary", "/journal", "/discussion"),
            PartKind.QUESTION, List.of("/prompt", "/choices/*/text", "/feedback/correct", "/feedback/incorrect",
                    "/text", "/guidance", "/modelAnswer"),
            PartKind.ASSIGNMENT, List.of("/instructions", "/expectations/*", "/procedure/explanation"),
            PartKind.TERM, List.of("/definition"),
            PartKind.ASSET, List.of("/alternative"));

    private AssetRules() {}

    static void check(CourseTree course, List<Finding> findings) {
        Set<String> shown = new HashSet<>();
        course.all(PartKind.LESSON).values().forEach(lesson -> CourseTree.texts(lesson, SHOWN_IN)
                .forEach(place -> shown.addAll(Markdown.pictures(place.value().textValue()))));
        NOT_SHOWN_IN.forEach((kind, patterns) -> course.all(kind).forEach((key, tree) -> {
            for (Pointers.Place place : CourseTree.texts(tree, patterns)) {
                if (!Markdown.pictures(place.value().textValue()).isEmpty()) {
                    findings.add(Finding.error("picture-not-here", kind.partKey(key), place.pointer(),
                            "les images se placent dans les leçons", "pictures have their place in lessons"));
                }
            }
        }));
        course.all(PartKind.ASSET).forEach((key, asset) -> {
            String file = asset.path("file").asText();
            if (asset.path("file").isTextual()) {
                file(course, key, file, findings);
            }
            if (asset.path("file").isTextual() && !shown.contains(Markdown.ASSETS + file)) {
                findings.add(Finding.warning("asset-not-used", PartKind.ASSET.partKey(key), "",
                        "aucune leçon ne montre « %s »".formatted(file), "no lesson shows “%s”".formatted(file)));
            }
        });
    }

    private static void file(CourseTree course, String key, String file, List<Finding> findings) {
        String part = PartKind.ASSET.partKey(key);
        if (!course.hasAsset(file)) {
            findings.add(Finding.error("unknown-asset", part, "/file", "il n'y a pas de fichier « %s »".formatted(file),
                    "there is no file “%s”".formatted(file)));
        } else if (!file.startsWith(key + ".")) {
            findings.add(Finding.error("key-is-not-the-name", part, "/file",
                    "le fichier d'un média porte sa clé : « %s » suivi d'un point".formatted(key),
                    "the file of an asset has its key: “%s” and a point".formatted(key)));
        }
    }
}
