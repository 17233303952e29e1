package org.alliances.mooc.contentpack.zip;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of the entries of one zip: each safe on every system, and no two the same on any. */
final class EntryNames {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

    /** Each path on the way to an entry as it is written, by how a careless file system sees it. */
    private final Map<String, String> written = new HashMap<>();
    private final Set<String> files = new HashSet<>();
    private final Set<String> folders = new HashSet<>();
    private final Set<String> entries = new HashSet<>();

    /** The name in these bytes. Throws {@link ZipRefused}. */
    String read(byte[] bytes) {
        String name = decoded(bytes);
        if (name.isEmpty() || name.chars().anyMatch(c -> c == '\\' || Character.isISOControl(c))) {
            throw ZipRefused.entry(ZipFault.NAME_UNSAFE, name);
        }
        boolean isFolder = name.endsWith("/");
        String path = isFolder ? name.substring(0, name.length() - 1) : name;
        String[] steps = path.split("/", -1);
        for (String step : steps) {
            if (step.isEmpty() || ".".equals(step) || "..".equals(step) || DRIVE.matcher(step).matches()) {
                throw ZipRefused.entry(ZipFault.NAME_UNSAFE, name);
            }
        }
        remember(name, path, isFolder);
        return name;
    }

    private void remember(String name, String path, boolean isFolder) {
        boolean known = !entries.add(path);
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String folder = path.substring(0, slash);
            folders.add(folder);
            known |= files.contains(folder) || isOtherwiseWritten(folder);
        }
        known |= isOtherwiseWritten(path) || !isFolder && folders.contains(path);
        (isFolder ? folders : files).add(path);
        if (known) {
            throw ZipRefused.entry(ZipFault.NAME_TWICE, name);
        }
    }

    private boolean isOtherwiseWritten(String path) {
        String folded = Normalizer.normalize(path, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return !written.computeIfAbsent(Normalizer.normalize(folded, Normalizer.Form.NFKC), key -> path).equals(path);
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw ZipRefused.entry(ZipFault.NAME_NOT_UTF8, new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }
}
