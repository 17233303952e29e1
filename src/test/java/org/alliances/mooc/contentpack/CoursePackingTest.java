package org.alliances.mooc.contentpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

import org.alliances.mooc.contentpack.zip.ZipReader;
import org.alliances.mooc.course.CourseJson;
import org.alliances.mooc.course.CoursePackage;
import org.alliances.mooc.course.PartKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is packed is unpacked as the same course, and packed again as the same bytes. */
class CoursePackingTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String COURSE = "petit-cours";
    private static final String REAL_COURSE = "alliances-qui-changent-les-territoires";
    private static final byte[] PNG = HexFormat.of()
            .parseHex("89504e470d0a1a0a0000000d4948445200000001000000010802000000"
                    + "907753de0000000c4944415408d763f8cfc0000003010100c9fe92ef0000000049454e44ae426082");

    @TempDir
    Path directory;

    @Test
    void packsTheRealCourseAsTheSameCourse() {
        packsAsTheSameCourse(Path.of("course-content"), REAL_COURSE);
    }

    @Test
    void packsASmallCourseAsTheSameCourse() {
        packsAsTheSameCourse(new CourseFixture(directory).directory(), COURSE);
    }

    private static void packsAsTheSameCourse(Path content, String key) {
        PackedCourse inFolder = ContentPackLoader.load(content).courses().stream()
                .filter(packed -> packed.course().key().equals(key)).findFirst().orElseThrow();
        SortedMap<String, JsonNode> trees = trees(inFolder.course());
        SortedMap<String, byte[]> files = new TreeMap<>();
        inFolder.course().assets().values()
                .forEach(asset -> files.put(asset.file(), inFolder.files().get(asset.content().hash())));

        byte[] zip = CoursePacking.zip(key, trees, files);
        Unpacked unpacked = CoursePacking.unzip(zip);

        assertThat(unpacked.findings()).isEmpty();
        assertThat(unpacked.course()).isEqualTo(key);
        assertThat(unpacked.trees()).isEqualTo(trees);
        assertThat(unpacked.files().keySet()).isEqualTo(files.keySet());
        files.forEach((name, bytes) -> assertThat(unpacked.files().get(name)).isEqualTo(bytes));
        SortedMap<String, byte[]> inZip = CoursePackage.of(unpacked.trees()).parts();
        assertThat(inZip.keySet()).isEqualTo(inFolder.course().parts().keySet());
        inFolder.course().parts().forEach((part, bytes) -> assertThat(inZip.get(part)).as(part).isEqualTo(bytes));
        assertThat(CoursePacking.zip(key, unpacked.trees(), unpacked.files())).isEqualTo(zip);
    }

    @Test
    void laysTheFilesOutAsInTheContentDirectory() {
        PackedCourse course = new CourseFixture(directory).read().courses().getFirst();

        byte[] zip = CoursePacking.zip(COURSE, trees(course.course()), Map.of("mains.svg", new byte[]{1}));

        assertThat(text(zip)).containsOnlyKeys("petit-cours/assets/mains.svg", "petit-cours/assets/mains.yaml",
                "petit-cours/course.yaml", "petit-cours/glossary/alliance.yaml",
                "petit-cours/glossary/partenariat.yaml",
                "petit-cours/modules/premier/bonjour.md", "petit-cours/modules/premier/le-cas.md",
                "petit-cours/modules/premier/module.yaml", "petit-cours/questions/un-choix.yaml",
                "petit-cours/questions/un-nombre.yaml", "petit-cours/quizzes/quiz-premier.yaml",
                "petit-cours/sources.yaml");
    }

    @Test
    void writesAsAPersonWould() {
        PackedCourse course = new CourseFixture(directory).read().courses().getFirst();

        Map<String, String> text = text(CoursePacking.zip(COURSE, trees(course.course()), Map.of()));

        assertThat(text.get("petit-cours/modules/premier/bonjour.md")).isEqualTo("""
                ---
                key: bonjour
                title: Bonjour
                kind: script
                minutes: 10
                objectives:
                  - Saluer
                sources:
                  - s01
                verifieLe: 2026-11-22
                ---

                ## Un début

                Une [alliance](glossary:alliance), selon [le compte rendu](source:s01).

                ### Un détail

                ![Deux mains](assets/mains.svg)

                | Qui | Quoi |
                |---|---|
                | Ada | écrit |
                """);
        assertThat(text.get("petit-cours/course.yaml")).startsWith("""
                key: petit-cours
                title: Petit cours
                language: fr
                summary: |
                  Un cours pour essayer.

                  Voir [l'alliance](glossary:alliance).
                objectives:
                  - Essayer
                """);
        assertThat(text.get("petit-cours/assets/mains.yaml")).startsWith("key: mains\nfile: mains.svg\n")
                .doesNotContain("content", "hash");
    }

    @Test
    void givesTheSameBytesWhateverTheOrderOfPartsAndFields() {
        ObjectNode one = NODES.objectNode().put("key", "a").put("term", "A").put("zzz", 1).put("aaa", 2);
        ObjectNode other = NODES.objectNode().put("aaa", 2).put("zzz", 1).put("term", "A").put("key", "a");
        Map<String, JsonNode> forwards = new LinkedHashMap<>();
        forwards.put("term/a", one);
        forwards.put("term/b", other);
        Map<String, JsonNode> backwards = new LinkedHashMap<>();
        backwards.put("term/b", one);
        backwards.put("term/a", other);

        assertThat(CoursePacking.zip(COURSE, forwards, Map.of()))
                .isEqualTo(CoursePacking.zip(COURSE, backwards, Map.of()));
    }

    @Test
    void putsALessonIntoTheFolderOfItsModule() {
        ObjectNode head = NODES.objectNode().put("key", COURSE);
        head.putArray("outline").addObject().put("module", "un").putArray("items").addObject().put("lesson", "dedans");
        Map<String, JsonNode> trees = Map.of("course/petit-cours", head, "lesson/dedans", NODES.objectNode(),
                "lesson/dehors", NODES.objectNode());

        byte[] zip = CoursePacking.zip(COURSE, trees, Map.of());

        assertThat(text(zip)).containsKeys("petit-cours/modules/un/dedans.md",
                "petit-cours/modules/not-in-outline/dehors.md");
        assertThat(CoursePacking.unzip(zip).trees()).containsKeys("lesson/dedans", "lesson/dehors");
    }

    @Test
    void lessonsStayInsideTheZipWhateverTheOutlineSays() {
        ObjectNode head = NODES.objectNode().put("key", COURSE);
        head.putArray("outline").addObject().put("module", "../../dehors").putArray("items").addObject().put("lesson",
                "a");

        assertThat(text(CoursePacking.zip(COURSE, Map.of("course/petit-cours", head, "lesson/a", NODES.objectNode()),
                Map.of()))).containsKey("petit-cours/modules/not-in-outline/a.md");
    }

    @Test
    void leavesOutFilesWhoseNamesNoAssetCanGive() {
        byte[] zip = CoursePacking.zip(COURSE, Map.of("term/a", NODES.objectNode()),
                Map.of("../a.png", PNG, "a/b.png", PNG,
                        "a.yaml", PNG, ".a.png", PNG, "a", PNG, "a.png", PNG));

        assertThat(text(zip)).containsOnlyKeys("petit-cours/glossary/a.yaml", "petit-cours/assets/a.png");
    }

    @Test
    void keepsEveryText() {
        int number = 0;
        Map<String, JsonNode> trees = new TreeMap<>();
        for (String text : NastyTexts.all()) {
            trees.put("term/t" + number++, NODES.objectNode().put("text", text).put(text, "x")
                    .set("list", NODES.arrayNode().add(text).add(NODES.arrayNode().add(text).add(text))));
            trees.put("lesson/l" + number++, NODES.objectNode().put("body", text).put("title", text));
        }

        keeps(trees, Map.of());
    }

    @Test
    void keepsAnyCourse() {
        Random random = new Random(20261125);
        for (int round = 0; round < 300; round++) {
            Map<String, JsonNode> trees = new TreeMap<>();
            Map<String, byte[]> files = new TreeMap<>();
            int parts = 1 + random.nextInt(8);
            for (int i = 0; i < parts; i++) {
                PartKind kind = PartKind.values()[random.nextInt(PartKind.values().length)];
                String key = switch (kind) {
                    case COURSE -> COURSE;
                    case SOURCES -> CoursePackage.SOURCES_KEY;
                    default -> "k" + i;
                };
                ObjectNode tree = object(random, 0);
                if (kind == PartKind.LESSON && random.nextBoolean()) {
                    tree.put("body", NastyTexts.next(random));
                } else if (kind == PartKind.ASSET) {
                    tree.remove("content");
                    if (random.nextBoolean()) {
                        tree.put("file", key + ".png");
                        files.put(key + ".png", PNG);
                    }
                }
                trees.put(kind.partKey(key), tree);
            }
            keeps(trees, files);
        }
    }

    private static void keeps(Map<String, JsonNode> trees, Map<String, byte[]> files) {
        byte[] zip = CoursePacking.zip(COURSE, trees, files);
        Unpacked unpacked = CoursePacking.unzip(zip);

        assertThat(unpacked.trees().keySet()).isEqualTo(trees.keySet());
        trees.forEach((part, tree) -> {
            JsonNode read = unpacked.trees().get(part);
            if (PartKind.ASSET.names(part)) {
                ((ObjectNode) read).remove("content");
            }
            assertThat(read).as(part).isEqualTo(CourseJson.canonical(tree));
        });
        assertThat(unpacked.files().keySet()).isEqualTo(files.keySet());
        files.forEach((name, bytes) -> assertThat(unpacked.files().get(name)).isEqualTo(bytes));
        assertThat(CoursePacking.zip(COURSE, unpacked.trees(), unpacked.files())).isEqualTo(zip);
    }

    private static JsonNode value(Random random, int depth) {
        return switch (random.nextInt(depth > 4 ? 5 : 8)) {
            case 0 -> NODES.numberNode(random.nextInt());
            case 1 -> NODES.numberNode(java.math.BigDecimal.valueOf(random.nextInt(), random.nextInt(9)));
            case 2 -> NODES.booleanNode(random.nextBoolean());
            case 3 -> NODES.nullNode();
            case 4 -> NODES.textNode(NastyTexts.next(random));
            case 5 -> {
                ArrayNode array = NODES.arrayNode();
                int length = random.nextInt(4);
                for (int i = 0; i < length; i++) {
                    array.add(value(random, depth + 1));
                }
                yield array;
            }
            default -> object(random, depth + 1);
        };
    }

    private static ObjectNode object(Random random, int depth) {
        ObjectNode object = NODES.objectNode();
        int fields = random.nextInt(5);
        List<String> names = new ArrayList<>(List.of("key", "title", "text", "outline", "zone"));
        for (int i = 0; i < fields; i++) {
            String name = random.nextInt(3) == 0 ? NastyTexts.next(random) : names.get(i);
            object.set("body".equals(name) ? "title" : name, value(random, depth));
        }
        return object;
    }

    private static SortedMap<String, JsonNode> trees(CoursePackage course) {
        SortedMap<String, JsonNode> trees = new TreeMap<>();
        course.parts().forEach((part, bytes) -> trees.put(part, CourseJson.canonical(CourseJson.tree(bytes))));
        return trees;
    }

    private static Map<String, String> text(byte[] zip) {
        Map<String, String> text = new TreeMap<>();
        ZipReader.read(zip, Integer.MAX_VALUE)
                .forEach((name, file) -> text.put(name, new String(file.bytes(), StandardCharsets.UTF_8)));
        return text;
    }
}
