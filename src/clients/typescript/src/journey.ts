/** The whole way of a learner, with the generated types alone. Ends with 0, or tells on which step it stopped. */
import { randomUUID } from "node:crypto";
import createClient from "openapi-fetch";
import type { components, paths } from "alliances-mooc";

type Schemas = components["schemas"];
type Answer<T> = Promise<{ data?: T; error?: Schemas["Problem"]; response: Response }>;

const token = await signIn(env("MOOC_ISSUER"), env("MOOC_ACCOUNT"));
const api = createClient<paths>({
  baseUrl: env("MOOC_ADDRESS"),
  headers: { Authorization: `Bearer ${token}` },
});
await takeTheCourse();

/** A token for a demonstration account, whose password is its name. An app sends people to the sign-in page instead. */
async function signIn(issuer: string, account: string): Promise<string> {
  const endpoints = (await (await fetch(`${issuer}/.well-known/openid-configuration`)).json()) as { token_endpoint: string };
  const answer = await fetch(endpoints.token_endpoint, {
    method: "POST",
    body: new URLSearchParams({ grant_type: "password", client_id: "alliances-web", username: account, password: account }),
  });
  expect(`sign-in: ${answer.status}`, answer.ok);
  return ((await answer.json()) as { access_token: string }).access_token;
}

async function takeTheCourse(): Promise<void> {
  const catalogue = await ok("catalogue", api.GET("/api/v1/courses"));
  const summary = found("the course", catalogue.items.find((item) => item.key === env("MOOC_COURSE")));
  const path = { course: summary.key };
  const course = await ok("course", api.GET("/api/v1/courses/{course}", { params: { path } }));
  const outline = await ok("outline", api.GET("/api/v1/courses/{course}/outline", { params: { path } }));
  const items = outline.modules.flatMap((module) => module.items);
  const first = (kind: Schemas["OutlineItem"]["kind"]) => found(kind, items.find((item) => item.kind === kind)).key;
  const lesson = first("text");
  // The exam, which comes last, keeps its results for another try.
  const quizzes = items.filter((item) => item.kind === "quiz").slice(0, -1);

  const refused = await api.GET("/api/v1/courses/{course}/lessons/{lesson}", { params: { path: { ...path, lesson } } });
  expect("refusal", refused.error?.status === 403 && refused.error.type.endsWith("/not-enrolled"));

  const run = found("a run", course.runs[0]).key;
  const enrolment = await ok("enrol", api.PUT("/api/v1/courses/{course}/runs/{run}/enrolment", { params: { path: { ...path, run } } }));
  expect("enrolment", enrolment.state === "active" && enrolment.enrolledAt !== null);

  await read(course.key, lesson);
  await decide(course.key, first("case-study"));
  const attempts: string[] = [];
  for (const quiz of quizzes) {
    attempts.push(await takeQuiz(course.key, quiz.key));
  }

  const grades = await ok("grades", api.GET("/api/v1/me/courses/{course}/grades", { params: { path } }));
  const graded = grades.categories.flatMap((category) => category.items).filter((item) => item.status === "graded");
  expect("grades", quizzes.every((quiz) => graded.some((item) => item.item === quiz.key)));
  const mine = await ok("my course", api.GET("/api/v1/me/courses/{course}", { params: { path } }));
  const state = mine.modules.flatMap((module) => module.items).find((item) => item.key === lesson)?.state;
  expect("progress", mine.done >= 2 && state === "completed");
  const home = await ok("home", api.GET("/api/v1/me/home"));
  expect("home", home.enrolments.length === 1 && home.enrolments[0]?.course === course.key);

  const left = await api.DELETE("/api/v1/courses/{course}/runs/{run}/enrolment", { params: { path: { ...path, run } } });
  expect(`leave: ${left.response.status}`, left.response.status === 204);
  expect("left", (await ok("home", api.GET("/api/v1/me/home"))).enrolments.length === 0);
  console.log(`journey complete: attempt ${attempts.at(-1)}`);
}

async function read(course: string, lesson: string): Promise<void> {
  const path = { course, lesson };
  const shown = await ok("lesson", api.GET("/api/v1/courses/{course}/lessons/{lesson}", { params: { path } }));
  const paragraph = found("a paragraph", /id="(p-[^"]+)"/.exec(shown.body.html)?.[1]);
  const position = await ok(
    "position",
    api.PUT("/api/v1/me/courses/{course}/lessons/{lesson}/position", {
      params: { path },
      body: { position: { paragraph }, recordedAt: new Date().toISOString() },
    }),
  );
  expect("position", position.position.paragraph === paragraph && position.outcome === "saved");
  const note = randomUUID();
  const written = await ok(
    "note",
    api.PUT("/api/v1/me/courses/{course}/lessons/{lesson}/notes/{note}", {
      params: { path: { ...path, note } },
      body: { kind: "note", text: "À relire avec l'équipe.", paragraph },
    }),
  );
  expect("note", written.id === note && written.text === "À relire avec l'équipe.");
  const completion = await ok(
    "completion",
    api.PUT("/api/v1/me/courses/{course}/lessons/{lesson}/completion", {
      params: { path },
      body: { completedAt: new Date().toISOString(), source: "phone" },
    }),
  );
  expect("completion", completion.lesson === lesson);
}

async function decide(course: string, lesson: string): Promise<void> {
  const path = { course, lesson };
  const show = async () =>
    found("a case", (await ok("case", api.GET("/api/v1/courses/{course}/lessons/{lesson}", { params: { path } }))).caseStudy);
  const before = await show();
  expect("debrief is closed", before.debrief === null);
  const option = found("an option", before.decision.options[0]).key;
  const decision = await ok(
    "decision",
    api.PUT("/api/v1/me/courses/{course}/lessons/{lesson}/decision", {
      params: { path },
      body: { option, reason: "Parce que c'est réversible." },
    }),
  );
  expect("decision", decision.option === option && decision.debriefOpen);
  expect("debrief is open", (await show()).debrief !== null);
  await ok("completion", api.PUT("/api/v1/me/courses/{course}/lessons/{lesson}/completion", { params: { path }, body: {} }));
}

async function takeQuiz(course: string, quiz: string): Promise<string> {
  const attempt = randomUUID();
  const path = { attempt };
  const started = await ok(
    "start",
    api.POST("/api/v1/me/courses/{course}/quizzes/{quiz}/attempts", {
      params: { path: { course, quiz }, header: { "Idempotency-Key": `start-${attempt}` } },
      body: { id: attempt },
    }),
  );
  expect("attempt", started.id === attempt && started.state === "open" && started.result === null);
  for (const [number, question] of started.questions.entries()) {
    const saved = await ok(
      "response",
      api.PUT("/api/v1/me/attempts/{attempt}/responses/{question}", {
        params: { path: { ...path, question: question.key }, query: { sequence: number + 1 } },
        body: answer(question),
      }),
    );
    expect("response", saved.outcome === "saved" && saved.sequence === number + 1);
  }
  const resumed = await ok("attempt", api.GET("/api/v1/me/attempts/{attempt}", { params: { path } }));
  expect("responses", resumed.questions.every((question) => question.response?.kind === question.kind));
  const result = await ok(
    "submit",
    api.POST("/api/v1/me/attempts/{attempt}/submission", {
      params: { path, header: { "Idempotency-Key": `submit-${attempt}` } },
      body: {},
    }),
  );
  expect("result", result.questions.length === resumed.questions.length && result.percent !== null);
  const seen = await ok("attempt", api.GET("/api/v1/me/attempts/{attempt}", { params: { path } }));
  expect("same result", seen.state === "submitted" && seen.result?.percent === result.percent);
  return attempt;
}

/** The first answer that each kind of question offers; the compiler names a kind that is missing. */
function answer(question: Schemas["AttemptQuestion"]): Schemas["QuestionResponse"] {
  const kind = question.kind;
  switch (kind) {
    case "single-choice":
      return { kind, choice: found("a choice", question.choices?.[0]).id };
    case "multiple-choice":
      return { kind, choices: [found("a choice", question.choices?.[0]).id] };
    case "true-false":
      return { kind, value: true };
    case "numeric":
      return { kind, value: "37" };
    case "short-text":
      return { kind, text: "coopération" };
    case "matching": {
      const right = found("a right side", question.right?.[0]).id;
      return { kind, pairs: Object.fromEntries(found("left sides", question.left).map((left) => [left.id, right])) };
    }
    case "ordering":
      return { kind, order: found("items", question.items).map((item) => item.id) };
    case "cloze":
      return { kind, blanks: Object.fromEntries(found("gaps", question.gaps).map((gap) => [gap.id, "alliance"])) };
    case "essay":
      return { kind, text: "Une alliance part d'un besoin du territoire." };
    default:
      return kind satisfies never;
  }
}

async function ok<T>(step: string, call: Answer<T>): Promise<T> {
  const { data, error, response } = await call;
  expect(`${step}: ${response.status} ${JSON.stringify(error)}`, response.ok);
  return found(`${step}: a body`, data);
}

function found<T>(what: string, value: T | null | undefined): T {
  if (value === null || value === undefined) {
    throw new Error(`${what} is missing`);
  }
  return value;
}

function expect(step: string, holds: boolean): void {
  if (!holds) {
    throw new Error(step);
  }
}

function env(name: string): string {
  return found(name, process.env[name]);
}
