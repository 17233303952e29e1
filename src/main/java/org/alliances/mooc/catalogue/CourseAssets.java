package org.alliances.mooc.catalogue;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alliances.mooc.course.AssetDocument;
import org.alliances.mooc.course.text.Markdown;
import org.alliances.mooc.course.text.Picture;
import org.alliances.mooc.kernel.ContentHash;

/** The pictures and documents of one publication, by the path that its authors write. */
final class CourseAssets {
    /** With the base of all resources: what a browser resolves against the server. */
    private static final String ADDRESS = "/api/v1/courses/%s/assets/%s/%s";

    private final String course;
    private final Map<String, AssetDocument> byPath;

    CourseAssets(String course, Collection<AssetDocument> assets) {
        this.course = course;
        this.byPath = assets.stream()
                .collect(Collectors.toUnmodifiableMap(asset -> Markdown.ASSETS + asset.file(), asset -> asset));
    }

    Optional<Picture> picture(String path) {
        return Optional.ofNullable(byPath.get(path)).map(asset -> new Picture(address(asset), asset.content().width(),
                asset.content().height(), asset.alternative()));
    }

    /** Those that the texts show, in order. */
    List<LessonView.Attachment> attachments(List<String> texts) {
        return shown(texts).map(this::attachment).toList();
    }

    /** The files of those, in order. */
    List<ShownFile> files(List<String> texts) {
        return shown(texts).map(byPath::get).map(asset -> new ShownFile(asset.file(), address(asset),
                new ContentHash(asset.content().hash()), asset.content().mediaType(), asset.content().bytes()))
                .toList();
    }

    private Stream<String> shown(List<String> texts) {
        Set<String> shown = new LinkedHashSet<>();
        texts.forEach(text -> shown.addAll(Markdown.pictures(text)));
        return shown.stream().filter(byPath::containsKey);
    }

    private LessonView.Attachment attachment(String path) {
        AssetDocument asset = byPath.get(path);
        AssetDocument.Content content = asset.content();
        return new LessonView.Attachment(asset.key(), path, asset.file(), address(asset), content.hash(),
                content.bytes(), content.mediaType(), content.width(), content.height(), asset.title(),
                RichText.of(asset.alternative()), asset.author(), asset.licence());
    }

    private String address(AssetDocument asset) {
        return ADDRESS.formatted(course, asset.content().hash(), asset.file());
    }
}
