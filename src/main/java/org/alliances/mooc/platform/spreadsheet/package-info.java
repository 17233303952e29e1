/** CSV as spreadsheets save and open it. */
package org.alliances.mooc.platform.spreadsheet;
