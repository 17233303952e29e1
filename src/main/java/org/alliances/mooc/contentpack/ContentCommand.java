package org.alliances.mooc.contentpack;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command of authors. {@code check} reads files and nothing else, so that it answers in seconds; {@code plan} and
 * {@code apply} need the database, for which a {@link Platform} is started without its HTTP server.
 */
@Command(name = "content", mixinStandardHelpOptions = true, versionProvider = ContentCommand.Version.class,
        description = "Checks the files of courses, shows what loading them would do, and loads them.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing to say", "1:warnings", "2:errors; nothing was changed",
                "3:the platform could not do it; nothing was changed", "64:the command was not understood"})
public final class ContentCommand implements Runnable {
    static final int SILENT = 0;
    static final int WARNINGS = 1;
    static final int ERRORS = 2;
    /** The platform could not do what was asked; nothing was changed. */
    public static final int NOT_DONE = 3;
    /** EX_USAGE of sysexits(3). */
    private static final int MISUSED = 64;

    private final Platform platform;
    @Spec
    private CommandSpec spec;
    @Option(names = "--lang", scope = CommandLine.ScopeType.INHERIT,
            description = "Language of messages: ${COMPLETION-CANDIDATES}; default: that of the terminal.")
    private Language language;
    @Option(names = "--directory", scope = CommandLine.ScopeType.INHERIT,
            description = "The directory of the courses; default: ${DEFAULT-VALUE}.", defaultValue = "course-content")
    private String directory;

    private ContentCommand(Platform platform) {
        this.platform = platform;
    }

    /** What people may read findings in. */
    private enum Language {
        fr,
        en
    }

    /** Does with the database what the command line asks for. */
    public interface Platform {
        /**
         * @param plan the id of the plan that is to be carried out, or empty for whatever there is to do; {@code null}:
         *            only show
         * @return the exit code
         */
        int run(Path directory, String plan);
    }

    /** From a clone, where there is no packaged application: {@code check} alone. */
    public static void main(String... arguments) {
        System.exit(run((directory, plan) -> {
            System.err.println(
                    "plan and apply need the packaged application: java -jar target/quarkus-app/quarkus-run.jar"
                            + " content plan");
            return MISUSED;
        }, arguments));
    }

    /** @return the exit code */
    public static int run(Platform platform, String... arguments) {
        CommandLine line = new CommandLine(new ContentCommand(platform));
        line.getCommandSpec().exitCodeOnInvalidInput(MISUSED);
        line.getSubcommands().values()
                .forEach(command -> command.getCommandSpec().exitCodeOnInvalidInput(MISUSED));
        // A message is for people and ends the program; a stack trace is for a fault of ours, and picocli prints it.
        return line.execute(arguments);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "check, plan or apply?");
    }

    @Command(name = "check", mixinStandardHelpOptions = true,
            description = "Says what is wrong, as “file:line level rule message”.")
    int check() {
        return report(ContentPackLoader.read(find()));
    }

    @Command(name = "plan", mixinStandardHelpOptions = true,
            description = "Shows what loading the files would create, change, move and remove.")
    int plan() {
        return run(null);
    }

    @Command(name = "apply", mixinStandardHelpOptions = true,
            description = "Loads the files: does what plan shows, or nothing.")
    int apply(@Parameters(arity = "0..1", paramLabel = "PLAN", defaultValue = "",
            description = "The id that plan has shown: nothing is done if anything has changed since.") String plan) {
        return run(plan);
    }

    private int run(String plan) {
        int findings = report(ContentPackLoader.read(find()));
        return findings == ERRORS ? ERRORS : Math.max(findings, platform.run(find(), plan));
    }

    private Path find() {
        return ContentDirectory.find(directory);
    }

    private int report(ContentPack pack) {
        PrintWriter out = spec.commandLine().getOut();
        Locale locale = language == null ? Locale.getDefault() : Locale.of(language.name());
        pack.findings().forEach(finding -> out.println(finding.in(locale)));
        out.flush();
        return pack.hasErrors() ? ERRORS : pack.findings().isEmpty() ? SILENT : WARNINGS;
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = ContentCommand.class.getPackage().getImplementationVersion();
            return new String[]{"alliances-mooc " + (version == null ? "(not packaged)" : version)};
        }
    }
}
