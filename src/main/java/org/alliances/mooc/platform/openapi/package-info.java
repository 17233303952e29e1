/** What every operation of the OpenAPI document has in common. */
package org.alliances.mooc.platform.openapi;
