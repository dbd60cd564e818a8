import type {
  ExpertEducation,
  ExpertFormQuery,
  ExpertInput,
  ExpertSex,
  ExpertTitleLevel,
} from "~/generated/graphql";

/** An entry as it is typed. Personal values begin empty: who sees them masked cannot type them again. */
export type Typed = {
  nameZh: string;
  sex: string;
  birthYear: string;
  idNumber: string;
  phone: string;
  email: string;
  bankName: string;
  bankAccount: string;
  employerZh: string;
  employerKind: string;
  postZh: string;
  majorZh: string;
  titleZh: string;
  titleLevel: string;
  education: string;
  yearsOfWork: string;
  regionZh: string;
  career: string;
  publications: string;
  sectionCode: string;
  fields: string[];
  sideFields: string[];
  conflictUnits: string[];
  consent: boolean;
};

export const blank: Typed = {
  nameZh: "",
  sex: "",
  birthYear: "",
  idNumber: "",
  phone: "",
  email: "",
  bankName: "",
  bankAccount: "",
  employerZh: "",
  employerKind: "",
  postZh: "",
  majorZh: "",
  titleZh: "",
  titleLevel: "",
  education: "",
  yearsOfWork: "",
  regionZh: "",
  career: "",
  publications: "",
  sectionCode: "",
  fields: [],
  sideFields: [],
  conflictUnits: [],
  consent: false,
};

/** What an entry says now, to be typed over. */
export function typedOf(expert: ExpertFormQuery["expert"]): Typed {
  const { nameZh, employerZh, employerKind, postZh, majorZh, titleZh, regionZh, career, publications } =
    expert;
  return {
    ...blank,
    nameZh,
    employerZh,
    employerKind,
    postZh,
    majorZh,
    titleZh,
    regionZh,
    career,
    publications,
    sex: expert.sex ?? "",
    birthYear: expert.birthYear ? String(expert.birthYear) : "",
    titleLevel: expert.titleLevel ?? "",
    education: expert.education ?? "",
    yearsOfWork: expert.yearsOfWork == null ? "" : String(expert.yearsOfWork),
    fields: [...(expert.fields ?? [])],
    sideFields: [...(expert.sideFields ?? [])],
    conflictUnits: [...(expert.conflictUnits ?? [])],
  };
}

/**
 * What was typed over an entry that somebody else has changed since: the own changes stay, the
 * rest is as it is now. Both names the fields that both changed, each its own way.
 */
export function merged(typed: Typed, before: Typed, now: Typed): { typed: Typed; both: (keyof Typed)[] } {
  const differs = (a: Typed, b: Typed, key: keyof Typed) => JSON.stringify(a[key]) !== JSON.stringify(b[key]);
  const keys = Object.keys(blank) as (keyof Typed)[];
  const own = keys.filter((key) => differs(typed, before, key));
  return {
    typed: { ...now, ...Object.fromEntries(own.map((key) => [key, typed[key]])) },
    both: own.filter((key) => differs(now, before, key) && differs(now, typed, key)),
  };
}

/** What is sent: an empty line is not given, and an empty personal value stays what it was. */
export function inputOf({
  sex,
  titleLevel,
  education,
  birthYear,
  yearsOfWork,
  ...typed
}: Typed): ExpertInput {
  const { idNumber, phone, email, bankName, bankAccount, sectionCode, ...rest } = typed;
  return {
    ...rest,
    idNumber: given(idNumber),
    phone: given(phone),
    email: given(email),
    bankName: given(bankName),
    bankAccount: given(bankAccount),
    sectionCode: given(sectionCode),
    birthYear: whole(birthYear),
    yearsOfWork: whole(yearsOfWork),
    sex: (sex || null) as ExpertSex | null,
    titleLevel: (titleLevel || null) as ExpertTitleLevel | null,
    education: (education || null) as ExpertEducation | null,
  };
}

function given(text: string): string | null {
  return text.trim() || null;
}

/** A whole number, or null for what is none: the server asks for it. */
function whole(text: string): number | null {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text) : null;
}
