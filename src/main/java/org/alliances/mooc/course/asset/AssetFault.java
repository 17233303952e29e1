package org.alliances.mooc.course.asset;

import org.alliances.mooc.kernel.Bilingual;

/**
 * What is wrong with the file of an asset.
 *
 * @param rule the slug of the rule, kebab-case
 * @param line from 1; 0 where no line is to blame
 */
public record AssetFault(String rule, int line, Bilingual message) {
    static AssetFault of(String rule, int line, String french, String english) {
        return new AssetFault(rule, line, Bilingual.of(french, english));
    }
}
