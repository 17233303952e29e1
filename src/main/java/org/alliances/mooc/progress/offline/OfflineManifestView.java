package org.alliances.mooc.progress.offline;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What there is to download of a course. */
@Schema(name = "OfflineManifest")
record OfflineManifestView(String course,
        @Schema(description = "The publication that all of this is of. Its addresses stay, whatever is published while they are being downloaded.") int revision,
        @Schema(enumeration = {
                "none", "low", "full"}) String media,
        @Schema(description = "The cheap way: all that `media=none` lists, without what is locked, in one request. Not in `total`.") File text,
        @Schema(description = "Of the course as a whole: its presentation, outline and glossary.") List<File> documents,
        @Schema(description = "The lessons and assignments, in the order of the outline.") List<Item> items,
        @Schema(description = "Of all files that are listed to be downloaded, each hash once.") Size total,
        @Schema(description = "Of all files that are listed as left out, each hash once.") Size leftOut,
        @Schema(description = "What will come on top of `total` once all that is locked is open.") Size locked){

    /** A lesson or an assignment. */
    @Schema(name = "OfflineItem")
    record Item(@Schema(examples = "sylver-geek") String key,
            @Schema(enumeration = {"text", "script", "workshop", "case-study", "assignment"}) String kind,
            String module, String title,
            @Schema(description = "Whether it is not open to me yet: its address would refuse, and its files are not listed, because the address of a picture opens it.") boolean locked,
            @Schema(nullable = true,
                    description = "Of a case study: whether its body has the debrief, which comes in with my decision. Null of all others.") Boolean debriefed,
            @Schema(description = "Its body, then its pictures and documents; empty where it is locked.") List<File> files,
            @Schema(description = "The files that `media` leaves out, to be fetched when they are wanted; empty where it is locked.") List<File> leftOut,
            @Schema(description = "Of `files`; where it is locked, of what will be listed.") Size size){}

    /** Something to download. */
    @Schema(name = "OfflineFile")
    record File(
            @Schema(enumeration = {"text", "presentation", "outline", "glossary", "lesson", "assignment", "picture",
                    "document"}) String kind,
            @Schema(description = "From the root of the server.",
                    examples = "/api/v1/courses/alliances-qui-changent-les-territoires/revisions/1/lessons/sylver-geek") String address,
            @Schema(examples = "application/json") String mediaType,
            @Schema(description = "How many it has.", examples = "34980") int bytes,
            @Schema(description = "How many of them travel, compressed with gzip, to who sends `Accept-Encoding: gzip`; headers not counted. With Brotli fewer; as many as it has where its format is compressed by itself.",
                    examples = "9562") int gzipBytes,
            @Schema(description = "SHA-256 of the bytes that it has, hexadecimal. Equal hashes are equal files, whatever their address.",
                    examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855") String hash){}

    /** How heavy several files are together. */
    @Schema(name = "OfflineSize")
    record Size(@Schema(description = "How many there are.") int files, long bytes, long gzipBytes) {
        /** Each content once, however often it is listed. */
        static Size of(Collection<File> files) {
            Map<String, File> each = new HashMap<>();
            files.forEach(file -> each.put(file.hash(), file));
            return new Size(each.size(), each.values().stream().mapToLong(File::bytes).sum(),
                    each.values().stream().mapToLong(File::gzipBytes).sum());
        }
    }
}
