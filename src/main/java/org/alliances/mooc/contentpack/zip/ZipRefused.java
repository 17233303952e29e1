package org.alliances.mooc.contentpack.zip;

import java.util.Optional;

import org.alliances.mooc.kernel.Bilingual;

/** A zip that nothing is taken from. Carries no stack trace: the file is to blame. */
public final class ZipRefused extends RuntimeException {
    private static final int LONGEST_NAME = 200;

    private final ZipFault fault;
    private final String entry;

    private ZipRefused(ZipFault fault, String entry) {
        super(fault.slug() + (entry == null ? "" : ": " + entry), null, false, false);
        this.fault = fault;
        this.entry = entry;
    }

    public static ZipRefused whole(ZipFault fault) {
        return new ZipRefused(fault, null);
    }

    /** @param name of the entry to blame */
    public static ZipRefused entry(ZipFault fault, String name) {
        return new ZipRefused(fault, shown(name));
    }

    public ZipFault fault() {
        return fault;
    }

    /** The name of the entry to blame, fit to be shown: shortened, control characters replaced. */
    public Optional<String> entry() {
        return Optional.ofNullable(entry);
    }

    /** The reason, and the entry where one is to blame. */
    public Bilingual message() {
        Bilingual reason = fault.message();
        return entry == null
                ? reason
                : Bilingual.of(reason.french() + " : « " + entry + " »", reason.english() + ": “" + entry + "”");
    }

    private static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().limit(LONGEST_NAME)
                .map(c -> switch (Character.getType(c)) {
                    case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR ->
                        '\uFFFD';
                    default -> c;
                })
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
