package org.alliances.mooc.contentpack.zip;

import java.util.Locale;

import org.alliances.mooc.kernel.Bilingual;

/** Why a zip is not even looked into. */
public enum ZipFault {
    NOT_A_ZIP("ce n'est pas un fichier zip, ou il est tronqué", "this is no zip file, or it is cut short"),
    EMPTY("ce zip ne contient aucun fichier", "this zip holds no file"),
    DAMAGED("une entrée du zip n'est pas ce qu'elle annonce", "an entry of the zip is not what it declares"),
    TOO_MANY_ENTRIES("ce zip a trop d'entrées ; permis : %d".formatted(ZipReader.MOST_ENTRIES),
            "this zip has too many entries; allowed: %d".formatted(ZipReader.MOST_ENTRIES)),
    TOO_LARGE("ce zip contient trop d'octets une fois décompressé ; permis : %d".formatted(ZipReader.LARGEST_TOTAL),
            "this zip holds too many bytes once unpacked; allowed: %d".formatted(ZipReader.LARGEST_TOTAL)),
    UNSUPPORTED("ce genre de zip n'est pas lu : ni Zip64, ni plusieurs volumes, ni d'autre compression que « deflate »",
            "this kind of zip is not read: no Zip64, no volumes, no compression other than “deflate”"),
    ENCRYPTED("une entrée du zip est chiffrée", "an entry of the zip is encrypted"),
    NOT_A_FILE("une entrée du zip est un lien ou un fichier spécial",
            "an entry of the zip is a link or a special file"),
    NAME_NOT_UTF8("le nom d'une entrée du zip n'est pas en UTF-8", "the name of an entry of the zip is not UTF-8"),
    NAME_UNSAFE("le nom d'une entrée du zip mène ailleurs que sous son dossier",
            "the name of an entry of the zip leads elsewhere than below its folder"),
    NAME_TWICE("deux entrées du zip ont le même nom, à la casse ou à la forme des accents près",
            "two entries of the zip have the same name, but for case or the form of accents"),
    NOT_ONE_FOLDER("un zip contient un seul dossier, celui du cours, et rien à côté",
            "a zip holds one folder, that of the course, and nothing beside it"),
    FOLDER_NOT_A_KEY("le nom du dossier n'est pas une clé de cours : minuscules sans accent, chiffres et tirets",
            "the folder's name is not the key of a course: lower-case letters without accents, digits and hyphens");

    private final Bilingual message;

    ZipFault(String french, String english) {
        this.message = Bilingual.of(french, english);
    }

    /** Kebab-case. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Bilingual message() {
        return message;
    }
}
