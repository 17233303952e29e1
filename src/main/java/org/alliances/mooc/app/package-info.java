/** The top floor: start-up, the OpenAPI document and its head, the list of problems, health. Personal data: none. */
@OpenAPIDefinition(info = @Info(title = "Alliances MOOC", version = "1.0.0",
        description = "The backend of the MOOC « Les alliances qui changent les territoires ». Reading the catalogue needs no token; everything of a learner needs a bearer token from the identity server. Every refusal is a problem document (RFC 9457) whose type is an address that explains it.",
        license = @License(name = "Apache License 2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        servers = @Server(url = "/", description = "This server"))
package org.alliances.mooc.app;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
