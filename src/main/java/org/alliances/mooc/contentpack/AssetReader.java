package org.alliances.mooc.contentpack;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

import org.alliances.mooc.contentpack.text.ContentFinding;
import org.alliances.mooc.contentpack.text.SourceMap;
import org.alliances.mooc.course.CourseJson;
import org.alliances.mooc.course.asset.AssetFault;
import org.alliances.mooc.course.asset.AssetInspector;
import org.alliances.mooc.course.rule.Finding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads the files that the documents in {@code assets/} name, and puts what they are into those documents. */
final class AssetReader {
    /** Measured, and not written. */
    static final String CONTENT = "content";

    private final String folder;
    private final SortedSet<String> names;
    private final CourseFiles files;
    private final List<ContentFinding> findings;
    private final Set<String> named = new HashSet<>();
    private final SortedMap<String, byte[]> contents = new TreeMap<>();

    /**
     * @param folder of the course, for the paths in findings
     * @param names paths below {@code assets/}
     */
    AssetReader(String folder, SortedSet<String> names, CourseFiles files, List<ContentFinding> findings) {
        this.folder = folder;
        this.names = names;
        this.files = files;
        this.findings = findings;
    }

    /** Completes the document of an asset; says what is wrong with its file. */
    void complete(CourseFile document, JsonNode tree, SourceMap lines) {
        if (!(tree instanceof ObjectNode asset)) {
            return;
        }
        if (asset.has(CONTENT)) {
            findings.add(ContentFinding.error(document.path(), lines.line("/" + CONTENT, 0), "unknown-field",
                    "le champ « content » est mesuré, et non écrit", "the field “content” is measured, not written"));
            asset.remove(CONTENT);
        }
        String name = asset.path("file").asText();
        if (!names.contains(name)) {
            return;
        }
        named.add(name);
        inspect(asset, name);
    }

    private void inspect(ObjectNode asset, String name) {
        String path = path(name);
        try {
            if (files.size(CourseFile.ASSETS + name) > AssetInspector.LARGEST) {
                findings.add(ContentFinding.error(path, 0, "asset-size",
                        "ce fichier dépasse %d octets".formatted(AssetInspector.LARGEST),
                        "this file has more than %d bytes".formatted(AssetInspector.LARGEST)));
                return;
            }
            byte[] bytes = files.bytes(CourseFile.ASSETS + name);
            AssetInspector.Inspection inspection = AssetInspector.inspect(name, bytes);
            for (AssetFault fault : inspection.faults()) {
                findings.add(new ContentFinding(Finding.Level.ERROR, path, fault.line(), fault.rule(),
                        fault.message()));
            }
            inspection.content().ifPresent(content -> {
                // Canonical: a document has no width, and an empty field would be refused.
                asset.set(CONTENT, CourseJson.canonical(CourseJson.tree(content)));
                contents.put(content.hash(), bytes);
            });
        } catch (IOException e) {
            findings.add(ContentFinding.error(path, 0, "unreadable", "ce fichier ne peut pas être lu",
                    "this file cannot be read"));
        }
    }

    /** Reports files that no document describes. */
    void leftOver() {
        for (String name : names) {
            if (!named.contains(name)) {
                findings.add(ContentFinding.error(path(name), 0, "asset-not-described",
                        "ce fichier demande un document « %s.yaml » : titre, équivalent textuel, auteur, licence"
                                .formatted(name.replaceFirst("\\.[^.]*$", "")),
                        "this file needs a document “%s.yaml”: title, text alternative, author, licence"
                                .formatted(name.replaceFirst("\\.[^.]*$", ""))));
            }
        }
    }

    /** The bytes of the files, by hash. */
    SortedMap<String, byte[]> contents() {
        return contents;
    }

    private String path(String name) {
        return folder + "/" + CourseFile.ASSETS + name;
    }
}
