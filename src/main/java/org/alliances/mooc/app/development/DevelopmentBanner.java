package org.alliances.mooc.app.development;

import org.eclipse.microprofile.config.Config;

/** What a developer wants to know once everything is up: where it is, who can sign in, what to try first. */
public final class DevelopmentBanner {
    /** A live reload starts the application again; the banner would only push the log away. */
    private static final String SHOWN = "org.alliances.mooc.banner-shown";

    private DevelopmentBanner() {}

    /** Prints the banner, once for a process. */
    public static void show(Config config, Console console) {
        if (System.getProperty(SHOWN) == null) {
            System.setProperty(SHOWN, "true");
            console.say(text(config));
        }
    }

    static String text(Config config) {
        String application = "http://localhost:" + config.getValue("quarkus.http.port", String.class);
        String realm = config.getValue("quarkus.oidc.auth-server-url", String.class);
        boolean ours = config.getOptionalValue(DevelopmentServices.SERVER_OF_ONES_OWN, String.class).isEmpty();
        return """

                ------------------------------------------------------------------------------
                 API          %1$s/api/v1/courses
                 Swagger UI   %1$s/q/swagger-ui     (Authorize signs in)
                 OpenAPI      %1$s/q/openapi
                %2$s------------------------------------------------------------------------------
                """.formatted(application, ours ? accounts(application, realm) : " Sign-in      " + realm + "\n");
    }

    private static String accounts(String application, String realm) {
        String server = realm.substring(0, realm.indexOf("/realms/"));
        return """
                 Keycloak     %1$s/admin     (admin / admin)

                 Accounts, the password is the name:
                   lea, karim        learners, not enrolled
                   ines              instructor, owner of the course
                   paul              instructor without a grant
                   admin             administrator
                   demo01 … demo40   learners of the demonstration

                 Try first:
                   token=$(curl -s %2$s/protocol/openid-connect/token \\
                     -d grant_type=password -d client_id=alliances-web -d username=lea -d password=lea \\
                     | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                   curl -s -H "Authorization: Bearer $token" %3$s/api/v1/courses
                """.formatted(server, realm, application);
    }
}
