package org.alliances.mooc.contentpack.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A zip is taken whole or refused, with the reason and the entry that gave it. */
class HostileZipsTest {
    private static final int KEPT = 1024 * 1024;
    private static final String NAME = "cours/course.yaml";
    private static final byte[] TEXT = "key: cours\n".repeat(50).getBytes(StandardCharsets.UTF_8);

    @Test
    void readsWhatAnHonestToolWrites() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setComment("Une remarque");
            zip.putNextEntry(new ZipEntry("cours/"));
            zip.putNextEntry(new ZipEntry("cours/é.md"));
            zip.write(TEXT);
            zip.putNextEntry(new ZipEntry("cours/vide"));
        }

        assertThat(ZipReader.read(out.toByteArray(), KEPT)).containsOnlyKeys("cours/é.md", "cours/vide")
                .extractingByKey("cours/é.md").satisfies(file -> {
                    assertThat(file.bytes()).isEqualTo(TEXT);
                    assertThat(file.size()).isEqualTo(TEXT.length);
                });
    }

    @Test
    void readsWhatItWrites() {
        byte[] zip = ZipWriter.write(Map.of(NAME, TEXT, "cours/a/b.md", new byte[0]));

        assertThat(ZipReader.read(zip, KEPT)).containsOnlyKeys(NAME, "cours/a/b.md");
        assertThat(zip).isEqualTo(ZipWriter.write(Map.of("cours/a/b.md", new byte[0], NAME, TEXT)));
    }

    @Test
    void refusesWhatIsNoZip() {
        byte[] garbage = new byte[100_000];
        new Random(1).nextBytes(garbage);

        refuses(new byte[0], ZipFault.NOT_A_ZIP);
        refuses(TEXT, ZipFault.NOT_A_ZIP);
        refuses(garbage, ZipFault.NOT_A_ZIP);
    }

    @Test
    void refusesAZipWithoutFiles() {
        HandMadeZip folders = new HandMadeZip();
        folders.stored("cours/", "");
        folders.stored("cours/modules/", "");

        refuses(new HandMadeZip().bytes(), ZipFault.EMPTY);
        refuses(folders.bytes(), ZipFault.EMPTY);
    }

    @Test
    void refusesEveryBeginningOfAZip() {
        HandMadeZip zip = new HandMadeZip();
        zip.deflated(NAME, TEXT);
        zip.stored("cours/sources.yaml", TEXT);
        byte[] whole = zip.bytes();

        for (int length = 0; length < whole.length; length++) {
            refuses(Arrays.copyOf(whole, length), ZipFault.NOT_A_ZIP);
        }
        assertThat(ZipReader.read(whole, KEPT)).hasSize(2);
    }

    @Test
    void refusesOrReadsAZipWithAnyByteChanged() {
        HandMadeZip zip = new HandMadeZip();
        zip.deflated(NAME, TEXT);
        zip.stored("cours/sources.yaml", "sources: []\n");
        byte[] whole = zip.bytes();
        Random random = new Random(20261125);

        for (int round = 0; round < 20_000; round++) {
            byte[] changed = whole.clone();
            for (int i = random.nextInt(3); i >= 0; i--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            try {
                ZipReader.read(changed, KEPT);
            } catch (ZipRefused refused) {
                assertThat(refused.fault()).isNotNull();
            }
        }
    }

    @Test
    void refusesMoreEntriesThanAllowed() {
        HandMadeZip zip = new HandMadeZip();
        for (int i = 0; i < 10_000; i++) {
            zip.stored("cours/" + i, "");
        }

        refuses(zip.bytes(), ZipFault.TOO_MANY_ENTRIES);
        // Whatever the end declares.
        refuses(zip.bytes(3), ZipFault.DAMAGED);
        refuses(zip.bytes(0), ZipFault.DAMAGED);
    }

    @Test
    void readsAsManyEntriesAsAllowed() {
        HandMadeZip zip = new HandMadeZip();
        for (int i = 0; i < ZipReader.MOST_ENTRIES; i++) {
            zip.stored("cours/" + i, "");
        }

        assertThat(ZipReader.read(zip.bytes(), KEPT)).hasSize(5_000);
        zip.stored("cours/un-de-trop", "");
        refuses(zip.bytes(), ZipFault.TOO_MANY_ENTRIES);
    }

    @Test
    void refusesMoreBytesThanAllowedThatItDeclares() {
        HandMadeZip zip = new HandMadeZip();
        zip.bomb(NAME, 101);

        assertThat(zip.bytes()).hasSizeLessThan(200_000);
        refuses(zip.bytes(), ZipFault.TOO_LARGE);
    }

    @Test
    void refusesMoreBytesThanAllowedInManyEntries() {
        HandMadeZip zip = new HandMadeZip();
        for (int i = 0; i < 21; i++) {
            zip.bomb("cours/" + i, 5);
        }

        refuses(zip.bytes(), ZipFault.TOO_LARGE);
    }

    @Test
    void stopsUnpackingAtTheFirstByteThatIsNotDeclared() {
        HandMadeZip zip = new HandMadeZip();
        zip.bomb(NAME, 300).size(1_000);

        refuses(zip.bytes(), ZipFault.DAMAGED, NAME);
    }

    @Test
    void keepsNothingOfAFileThatIsTooLargeButItsSize() {
        HandMadeZip zip = new HandMadeZip();
        zip.bomb(NAME, 90);
        zip.stored("cours/a", new byte[KEPT]);
        zip.stored("cours/b", new byte[KEPT + 1]);

        assertThat(ZipReader.read(zip.bytes(), KEPT)).satisfies(files -> {
            assertThat(files.get(NAME).size()).isEqualTo(90L * 1024 * 1024);
            assertThat(files.get(NAME).bytes()).isEmpty();
            assertThat(files.get("cours/a").bytes()).hasSize(KEPT);
            assertThat(files.get("cours/b").bytes()).isEmpty();
        });
    }

    @Test
    void refusesEntriesThatAreNotWhatTheyDeclare() {
        refusesEntry(entry -> entry.size(TEXT.length - 1), ZipFault.DAMAGED);
        refusesEntry(entry -> entry.size(TEXT.length + 1), ZipFault.DAMAGED);
        refusesEntry(entry -> entry.crc(1), ZipFault.DAMAGED);
        refusesEntry(entry -> entry.length(3), ZipFault.DAMAGED);
        refusesEntry(entry -> entry.length(1_000_000), ZipFault.DAMAGED);
        refusesEntry(entry -> entry.followedBy((byte) 0), ZipFault.DAMAGED);
        refusesEntry(entry -> entry.localName("../course.yaml"), ZipFault.DAMAGED);
        refusesEntry(entry -> entry.offset(7), ZipFault.DAMAGED);
        refusesEntry(entry -> entry.offset(Integer.MAX_VALUE), ZipFault.DAMAGED);
        refusesEntry(entry -> entry.method(0), ZipFault.DAMAGED);
    }

    @Test
    void refusesAFolderWithBytes() {
        HandMadeZip zip = new HandMadeZip();
        zip.stored("cours/", "a");

        refuses(zip.bytes(), ZipFault.DAMAGED, "cours/");
    }

    @Test
    void refusesEntriesThatShareTheirBytes() {
        HandMadeZip zip = new HandMadeZip();
        zip.stored("cours/a", TEXT);
        zip.stored("cours/b", TEXT).localName("cours/a").offset(0);

        refuses(zip.bytes(), ZipFault.DAMAGED, "cours/b");

        HandMadeZip twice = new HandMadeZip();
        twice.bomb("cours/a", 1);
        twice.bomb("cours/a", 1).offset(0);
        refuses(twice.bytes(), ZipFault.NAME_TWICE, "cours/a");
    }

    @Test
    void refusesEncryptedEntries() {
        refusesEntry(entry -> entry.flags(1), ZipFault.ENCRYPTED);
        refusesEntry(entry -> entry.flags(1 << 6), ZipFault.ENCRYPTED);
        refusesEntry(entry -> entry.flags(1 << 13), ZipFault.ENCRYPTED);
    }

    @Test
    void refusesKindsOfZipThatItDoesNotRead() {
        refusesEntry(entry -> entry.method(12), ZipFault.UNSUPPORTED);
        refusesEntry(entry -> entry.size(0xFFFFFFFFL), ZipFault.UNSUPPORTED);
        refusesEntry(entry -> entry.length(0xFFFFFFFFL), ZipFault.UNSUPPORTED);

        HandMadeZip zip = new HandMadeZip();
        zip.stored(NAME, TEXT);
        byte[] volumes = zip.bytes();
        volumes[volumes.length - 22 + 4] = 1;
        refuses(volumes, ZipFault.UNSUPPORTED);
    }

    @Test
    void refusesLinksAndSpecialFilesWhateverSystemMadeThem() {
        for (int system : new int[]{0, 3, 19}) {
            refusesEntry(entry -> entry.attributes(system, 0xA1FF), ZipFault.NOT_A_FILE);
            refusesEntry(entry -> entry.attributes(system, 0x1180), ZipFault.NOT_A_FILE);
            refusesEntry(entry -> entry.attributes(system, 0x6180), ZipFault.NOT_A_FILE);
        }
        HandMadeZip regular = new HandMadeZip();
        regular.stored("cours/", "").attributes(3, 0x41ED);
        regular.stored(NAME, TEXT).attributes(3, 0x81A4);
        assertThat(ZipReader.read(regular.bytes(), KEPT)).containsOnlyKeys(NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/etc/passwd", "../x", "cours/../x", "cours/..", "..", ".", "./cours/x", "cours/./x", "cours//x",
                    "C:\\x", "C:/x", "c:x", "cours/C:/x", "cours\\x", "cours/..\\x", "\\\\serveur\\x",
                    "cours/a\u0000.md", "cours/a\nb",
                    "/", "//", "cours//"})
    void refusesNamesThatLeadElsewhere(String name) {
        HandMadeZip zip = new HandMadeZip();
        zip.stored("cours/a", "");
        zip.stored(name, "");

        refuses(zip.bytes(), ZipFault.NAME_UNSAFE);
    }

    @Test
    void refusesANameOfNoLetter() {
        HandMadeZip zip = new HandMadeZip();
        zip.stored("", "");

        refuses(zip.bytes(), ZipFault.NAME_UNSAFE);
    }

    @Test
    void refusesNamesThatAreNotUtf8() {
        HandMadeZip zip = new HandMadeZip();
        zip.stored("cours/été.md".getBytes(StandardCharsets.ISO_8859_1), "");

        refuses(zip.bytes(), ZipFault.NAME_NOT_UTF8, "cours/été.md");
    }

    @Test
    void refusesNamesThatAreTheSameSomewhere() {
        refusesTwice("cours/a", "cours/a");
        refusesTwice("cours/a", "cours/A");
        refusesTwice("cours/é", "cours/e\u0301");
        refusesTwice("cours/ﬁn", "cours/fin");
        refusesTwice("cours/straße", "cours/STRASSE");
        refusesTwice("cours/a/x", "cours/A/y");
        refusesTwice("cours/", "cours/");
        refusesTwice("cours/a", "cours/a/");
        refusesTwice("cours/a/", "cours/a");
        refusesTwice("cours/a", "cours/a/b");
        refusesTwice("cours/a/b", "cours/a");
    }

    @Test
    void readsFoldersNamedAfterTheirFiles() {
        HandMadeZip zip = new HandMadeZip();
        zip.stored("cours/a/b", "");
        zip.stored("cours/a/", "");
        zip.stored("cours/", "");

        assertThat(ZipReader.read(zip.bytes(), KEPT)).containsOnlyKeys("cours/a/b");
    }

    @Test
    void namesTheEntryAsItCanBeShown() {
        ZipRefused refused = ZipRefused.entry(ZipFault.NAME_UNSAFE, "a\u0000\u202Eb\n" + "c".repeat(1_000));

        assertThat(refused.entry()).contains("a\uFFFD\uFFFDb\uFFFD" + "c".repeat(195));
        assertThat(refused.message().french()).startsWith(ZipFault.NAME_UNSAFE.message().french() + " : « a");
        assertThat(refused.message().english()).startsWith(ZipFault.NAME_UNSAFE.message().english() + ": “a");
        assertThat(ZipRefused.whole(ZipFault.EMPTY).message()).isEqualTo(ZipFault.EMPTY.message());
    }

    private static void refusesEntry(java.util.function.Consumer<HandMadeZip.Entry> lie, ZipFault fault) {
        HandMadeZip zip = new HandMadeZip();
        lie.accept(zip.deflated(NAME, TEXT));
        refuses(zip.bytes(), fault, NAME);
    }

    private static void refusesTwice(String one, String other) {
        HandMadeZip zip = new HandMadeZip();
        zip.stored(one, "");
        zip.stored(other, "");
        refuses(zip.bytes(), ZipFault.NAME_TWICE, other);
    }

    private static void refuses(byte[] zip, ZipFault fault) {
        assertThatThrownBy(() -> ZipReader.read(zip, KEPT)).isInstanceOfSatisfying(ZipRefused.class,
                refused -> assertThat(refused.fault()).isEqualTo(fault));
    }

    private static void refuses(byte[] zip, ZipFault fault, String entry) {
        assertThatThrownBy(() -> ZipReader.read(zip, KEPT)).isInstanceOfSatisfying(ZipRefused.class, refused -> {
            assertThat(refused.fault()).isEqualTo(fault);
            assertThat(refused.entry()).contains(entry);
        });
    }
}
