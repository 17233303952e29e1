package org.alliances.mooc.app.development;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The unpacked Keycloak and the command line that runs it. */
record KeycloakDistribution(Path home) {

    /** The console's first account, in a server that only this machine can reach. */
    static final String ADMINISTRATOR = "admin";

    /** Keycloak's way to say that it has rebuilt itself and wants to be started again. */
    static final int REBUILT = 10;

    private static final int JAVA_NEEDED = 21;

    void requireUnpacked() {
        if (!Files.isRegularFile(home.resolve("lib").resolve("quarkus-run.jar"))) {
            throw new KeycloakException(
                    "Keycloak is not unpacked in " + home + "; run ./mvnw generate-resources once, then try again.");
        }
    }

    static void requireJava(int feature) {
        if (feature < JAVA_NEEDED) {
            throw new KeycloakException("Keycloak needs Java " + JAVA_NEEDED + " or later, and this is Java " + feature
                    + "; use ./mvnw, which finds one, or set JAVA_HOME.");
        }
    }

    /**
     * The process, ready to be started.
     *
     * <p>This is what {@code bin/kc.sh start-dev} runs, without the shell: one process to stop instead of two, and the same
     * on every system. It is told to compile quickly rather than well, since it starts often and serves one person.
     *
     * @param importFolder the folder whose realms are imported, or null
     * @param rebuilt whether it has just answered {@link #REBUILT}
     */
    ProcessBuilder process(int port, String database, Path importFolder, boolean rebuilt, Path log) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xms64m", "-Xmx512m", "-XX:MaxMetaspaceSize=256m", "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-Duser.language=en",
                "-Duser.country=US", "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED"));
        if (Runtime.version().feature() > JAVA_NEEDED) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.add("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add("-Dpicocli.disable.closures=true");
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        if (importFolder != null) {
            // What --import-realm sets to data/import of the home, which all purposes would share.
            command.add("-Dkeycloak.migration.dir=" + importFolder);
        }
        if (rebuilt) {
            command.add("-Dkc.config.built=true");
        }
        command.addAll(List.of("-cp", home.resolve("lib").resolve("quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint", "start-dev", "--http-host=127.0.0.1",
                "--http-port=" + port, "--hostname=http://localhost:" + port, "--shutdown-delay=0s",
                "--shutdown-timeout=1s"));

        ProcessBuilder process = new ProcessBuilder(command);
        process.directory(home.toFile());
        process.redirectErrorStream(true);
        process.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // Keycloak is a Quarkus application too: settings meant for ours must not reach it.
        process.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("KC_"));
        process.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        process.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR);
        process.environment().put("KC_DB_URL", database);
        return process;
    }
}
