package org.alliances.mooc.authoring.packing;

import org.alliances.mooc.contentpack.zip.ZipFault;
import org.alliances.mooc.contentpack.zip.ZipRefused;
import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.kernel.ProblemType;

/** What taking a course from a zip can refuse. Nothing is written then. */
public enum PackingProblem implements ProblemType {
    ZIP_UNREADABLE(400, "Ce zip ne peut pas être lu", "This zip cannot be read",
            "Il est tronqué, abîmé, chiffré, ou d'un genre rare ; « fault » dit lequel, « entry » où. Refaites-le avec un outil courant, sans mot de passe. Rien n'a été enregistré.",
            "It is cut short, damaged, encrypted, or of a rare kind; “fault” says which, “entry” where. Make it anew with a common tool, without a password. Nothing was stored."),
    ZIP_UNSAFE(400, "Ce zip contient une entrée dangereuse", "This zip has an entry that is not safe",
            "« entry » nomme l'entrée, « fault » dit pourquoi : un nom qui sort du dossier, un lien, deux fois le même nom, un nom qui n'est pas en UTF-8. Rien n'a été enregistré.",
            "“entry” names the entry, “fault” says why: a name that leads out of the folder, a link, the same name twice, a name that is not UTF-8. Nothing was stored."),
    ZIP_TOO_LARGE(413, "Ce zip contient trop", "This zip holds too much",
            "Il a trop d'entrées, ou trop d'octets une fois décompressé. Un zip contient un seul cours, et rien d'autre. Rien n'a été enregistré.",
            "It has too many entries, or too many bytes once unpacked. A zip holds one course and nothing else. Nothing was stored."),
    ZIP_NOT_A_COURSE(400, "Ce zip n'est pas celui d'un cours", "This zip is not that of a course",
            "Un zip de cours contient un seul dossier, nommé par la clé du cours, dans la disposition de course-content/. L'exportation d'un cours en donne un exemple.",
            "The zip of a course holds one folder, named by the key of the course, in the layout of course-content/. The export of a course shows how."),
    COURSE_FILES_REFUSED(409, "Des fichiers du cours ne peuvent pas être pris", "Files of the course cannot be taken",
            "« findings » les donne un par un, avec le fichier et la ligne : ce qui ne peut pas être lu, ce qui n'a pas de place dans un cours, une clé ambiguë. Corrigez les fichiers, puis recommencez ; rien n'a été enregistré.",
            "“findings” gives them one by one, with file and line: what cannot be read, what has no place in a course, a key that is ambiguous. Mend the files and try again; nothing was stored.");

    private final Definition definition;

    PackingProblem(int status, String frenchTitle, String englishTitle, String frenchAdvice, String englishAdvice) {
        this.definition = Definition.of(status, frenchTitle, englishTitle, frenchAdvice, englishAdvice);
    }

    /** With the reason as {@code fault}, and the entry to blame as {@code entry} where there is one. */
    static ProblemException of(ZipRefused refused) {
        ProblemException problem = new ProblemException(type(refused.fault()), refused.message())
                .withMember("fault", refused.fault().slug());
        return refused.entry().map(entry -> problem.withMember("entry", entry)).orElse(problem);
    }

    private static PackingProblem type(ZipFault fault) {
        return switch (fault) {
            case NOT_A_ZIP, DAMAGED, UNSUPPORTED, ENCRYPTED -> ZIP_UNREADABLE;
            case NOT_A_FILE, NAME_NOT_UTF8, NAME_UNSAFE, NAME_TWICE -> ZIP_UNSAFE;
            case TOO_MANY_ENTRIES, TOO_LARGE -> ZIP_TOO_LARGE;
            case EMPTY, NOT_ONE_FOLDER, FOLDER_NOT_A_KEY -> ZIP_NOT_A_COURSE;
        };
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
