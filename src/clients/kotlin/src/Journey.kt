import java.net.URI
import java.net.URLEncoder
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse.BodyHandlers
import java.time.OffsetDateTime
import java.util.UUID
import kotlin.system.exitProcess
import kotlinx.coroutines.runBlocking
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import okhttp3.OkHttpClient
import org.alliances.mooc.client.apis.CatalogueApi
import org.alliances.mooc.client.apis.EnrolmentApi
import org.alliances.mooc.client.apis.GradesApi
import org.alliances.mooc.client.apis.LessonsApi
import org.alliances.mooc.client.apis.NotesApi
import org.alliances.mooc.client.apis.ProgressApi
import org.alliances.mooc.client.apis.QuizzesApi
import org.alliances.mooc.client.infrastructure.ApiClient
import org.alliances.mooc.client.infrastructure.Serializer
import org.alliances.mooc.client.models.*
import retrofit2.Response

/** The whole way of a learner, with the generated client alone. Ends with 0, or tells on which step it stopped. */
fun main(): Unit = runBlocking {
    val journey = Journey(env("MOOC_ADDRESS"), signIn(env("MOOC_ISSUER"), env("MOOC_ACCOUNT")))
    journey.takeTheCourse()
    exitProcess(0) // The threads of the connection pool would be waited for.
}

/** A token for a demonstration account, whose password is its name. An app sends people to the sign-in page instead. */
fun signIn(issuer: String, account: String): String {
    val http = HttpClient.newHttpClient()
    val endpoints = http.send(
        HttpRequest.newBuilder(URI("$issuer/.well-known/openid-configuration")).build(), BodyHandlers.ofString(),
    ).body()
    val form = mapOf(
        "grant_type" to "password", "client_id" to "alliances-web", "username" to account, "password" to account,
    ).entries.joinToString("&") { "${it.key}=${URLEncoder.encode(it.value, Charsets.UTF_8)}" }
    val answer = http.send(
        HttpRequest.newBuilder(URI(field(endpoints, "token_endpoint")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)).build(),
        BodyHandlers.ofString(),
    )
    check(answer.statusCode() == 200) { "sign-in: ${answer.body()}" }
    return field(answer.body(), "access_token")
}

class Journey(address: String, token: String) {
    private val client = ApiClient(
        baseUrl = address,
        okHttpClientBuilder = OkHttpClient.Builder().addInterceptor { chain ->
            chain.proceed(chain.request().newBuilder().header("Authorization", "Bearer $token").build())
        },
    )
    private val catalogue = client.createService(CatalogueApi::class.java)
    private val enrolments = client.createService(EnrolmentApi::class.java)
    private val lessons = client.createService(LessonsApi::class.java)
    private val notes = client.createService(NotesApi::class.java)
    private val progress = client.createService(ProgressApi::class.java)
    private val quizzes = client.createService(QuizzesApi::class.java)
    private val grades = client.createService(GradesApi::class.java)

    suspend fun takeTheCourse() {
        val summary = ok("catalogue", catalogue.courses()).items.first { it.key == env("MOOC_COURSE") }
        val course = ok("course", catalogue.course(summary.key))
        val items = ok("outline", catalogue.outline(course.key)).modules.flatMap { it.items }
        val textKey = items.first { it.kind == OutlineItem.Kind.TEXT }.key
        val caseKey = items.first { it.kind == OutlineItem.Kind.CASE_STUDY }.key
        // The exam, which comes last, keeps its results for another try.
        val quizKeys = items.filter { it.kind == OutlineItem.Kind.QUIZ }.map { it.key }.dropLast(1)

        val refused = problem("lesson without enrolment", lessons.lesson(course.key, textKey))
        expect("refusal", refused.status == 403 && refused.type.endsWith("/not-enrolled"))

        val run = course.runs.first().key
        val enrolment = ok("enrol", enrolments.enrol(course.key, run))
        expect("enrolment", enrolment.state == Enrolment.State.ACTIVE && enrolment.enrolledAt != null)

        read(course.key, textKey)
        decide(course.key, caseKey)
        val attempts = quizKeys.map { takeQuiz(course.key, it) }

        val earned = ok("grades", grades.myGrades(course.key))
        val graded = earned.categories.flatMap { it.items }.filter { it.status == GradedItem.Status.GRADED }
        expect("grades", graded.map { it.item }.containsAll(quizKeys))
        val mine = ok("my course", progress.myCourse(course.key))
        expect("progress", mine.done >= 2 && mine.modules.flatMap { it.items }
            .first { it.key == textKey }.state == MyItem.State.COMPLETED)
        val home = ok("home", progress.home())
        expect("home", home.enrolments.single().course == course.key && home.serverNow.isAfter(enrolment.enrolledAt))

        done("leave", enrolments.leave(course.key, run))
        expect("left", ok("home", progress.home()).enrolments.isEmpty())
        println("journey complete: attempt ${attempts.last().id}")
    }

    private suspend fun read(course: String, key: String) {
        val lesson = ok("lesson", lessons.lesson(course, key))
        val paragraph = Regex("id=\"(p-[^\"]+)\"").find(lesson.body.html)!!.groupValues[1]
        val position = ok("position", lessons.putPosition(course, key,
            PutPosition(position = LessonPosition(paragraph = paragraph), recordedAt = OffsetDateTime.now())))
        expect("position", position.position.paragraph == paragraph && position.outcome == Position.Outcome.SAVED)
        val id = UUID.randomUUID()
        val note = ok("note", notes.putNote(course, key, id,
            PutNote(kind = PutNote.Kind.NOTE, text = "À relire avec l'équipe.", paragraph = paragraph)))
        expect("note", note.id == id && note.text == "À relire avec l'équipe.")
        val completion = ok("completion", lessons.completeLesson(course, key,
            CompleteLesson(completedAt = OffsetDateTime.now(), source = CompleteLesson.Source.PHONE)))
        expect("completion", completion.lesson == key)
    }

    private suspend fun decide(course: String, key: String) {
        val before = ok("case", lessons.lesson(course, key)).caseStudy!!
        expect("debrief is closed", before.debrief == null)
        val option = before.decision.options.first().key
        val decision = ok("decision", lessons.decide(course, key, Decide(option, "Parce que c'est réversible.")))
        expect("decision", decision.option == option && decision.debriefOpen)
        expect("debrief is open", ok("case", lessons.lesson(course, key)).caseStudy!!.debrief != null)
        ok("completion", lessons.completeLesson(course, key, CompleteLesson()))
    }

    private suspend fun takeQuiz(course: String, quiz: String): Attempt {
        val id = UUID.randomUUID()
        val attempt = ok("start", quizzes.startAttempt(course, quiz, "start-$id", StartAttempt(id)))
        expect("attempt", attempt.id == id && attempt.state == AttemptState.OPEN && attempt.result == null)
        attempt.questions.forEachIndexed { number, question ->
            val saved = ok("response", quizzes.saveResponse(id, question.key, answer(question), number + 1L))
            expect("response", saved.outcome == SavedResponse.Outcome.SAVED && saved.sequence == number + 1L)
        }
        val resumed = ok("attempt", quizzes.attempt(id)).questions
        expect("responses", resumed.all { it.response == answer(it) })
        val result = ok("submit", quizzes.submitAttempt(id, "submit-$id", SubmitAttempt()))
        expect("result", result.questions.size == resumed.size && result.percent != null)
        expect("same result", ok("attempt", quizzes.attempt(id)).result == result)
        return attempt
    }

    /** The first answer that each kind of question offers: a sealed type, so that the compiler names a kind that is missing. */
    private fun answer(question: AttemptQuestion): QuestionResponse = when (question.kind) {
        QuestionKind.SINGLE_CHOICE -> QuestionResponse.SingleChoiceWrapper(
            SingleChoiceResponse(SingleChoiceResponse.Kind.SINGLE_CHOICE, question.choices!!.first().id))
        QuestionKind.MULTIPLE_CHOICE -> QuestionResponse.MultipleChoiceWrapper(
            MultipleChoiceResponse(MultipleChoiceResponse.Kind.MULTIPLE_CHOICE, listOf(question.choices!!.first().id)))
        QuestionKind.TRUE_FALSE -> QuestionResponse.TrueFalseWrapper(
            TrueFalseResponse(TrueFalseResponse.Kind.TRUE_FALSE, true))
        QuestionKind.NUMERIC -> QuestionResponse.NumericWrapper(
            NumericResponse(NumericResponse.Kind.NUMERIC, "37"))
        QuestionKind.SHORT_TEXT -> QuestionResponse.ShortTextWrapper(
            ShortTextResponse(ShortTextResponse.Kind.SHORT_TEXT, "coopération"))
        QuestionKind.MATCHING -> QuestionResponse.MatchingWrapper(
            MatchingResponse(MatchingResponse.Kind.MATCHING, question.left!!.associate { it.id to question.right!!.first().id }))
        QuestionKind.ORDERING -> QuestionResponse.OrderingWrapper(
            OrderingResponse(OrderingResponse.Kind.ORDERING, question.items!!.map { it.id }))
        QuestionKind.CLOZE -> QuestionResponse.ClozeWrapper(
            ClozeResponse(ClozeResponse.Kind.CLOZE, question.gaps!!.associate { it.id to "alliance" }))
        QuestionKind.ESSAY -> QuestionResponse.EssayWrapper(
            EssayResponse(EssayResponse.Kind.ESSAY, "Une alliance part d'un besoin du territoire."))
        QuestionKind.UNKNOWN_DEFAULT_OPEN_API -> error("the app is older than this kind of question")
    }

    private fun <T> ok(step: String, response: Response<T>): T {
        done(step, response)
        return checkNotNull(response.body()) { "$step: no body" }
    }

    private fun done(step: String, response: Response<*>) =
        expect("$step: ${response.code()} ${response.errorBody()?.string()}", response.isSuccessful)

    private fun problem(step: String, response: Response<*>): Problem {
        expect("$step is refused", !response.isSuccessful)
        return Serializer.kotlinxSerializationJson.decodeFromString(response.errorBody()!!.string())
    }

    private fun expect(step: String, holds: Boolean) = check(holds) { step }
}

private fun env(name: String) = checkNotNull(System.getenv(name)) { "$name is not set" }

private fun field(json: String, name: String) = Json.parseToJsonElement(json).jsonObject.getValue(name).jsonPrimitive.content
