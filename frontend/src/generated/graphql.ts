/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Severity =
  | 'ERROR'
  | 'WARNING';

export type SignIn = {
  login: string;
  password: string;
  code?: string | null | undefined;
};

export type ConfirmIdentity = {
  password: string;
  code?: string | null | undefined;
};

export type ChangePassword = {
  old: string;
  new: string;
};

export type CreateUser = {
  login: string;
  name: string;
  password: string;
  unitCode?: string | null | undefined;
  sectionCode?: string | null | undefined;
};

export type SetUserStatus = {
  id: string | number;
  version: number;
  status: UserStatus;
};

export type ResetPassword = {
  id: string | number;
  version: number;
  password: string;
};

export type GrantRole = {
  userID: string | number;
  role: Role;
  unitCode?: string | null | undefined;
  sectionCode?: string | null | undefined;
  batchID?: string | number | null | undefined;
  portfolio?: Array<string> | null | undefined;
  validFrom?: string | null | undefined;
  validTo?: string | null | undefined;
};

/** role: who holds it today. */
export type UserFilter = {
  keyword?: string | null | undefined;
  role?: Role | null | undefined;
  status?: UserStatus | null | undefined;
  unitCode?: string | null | undefined;
};

/** Only a held grant gives rights. */
export type GrantState =
  | 'HELD'
  | 'UPCOMING'
  | 'ENDED'
  | 'REVOKED';

export type GrantScope =
  | 'UNIT'
  | 'SECTION'
  | 'BATCH'
  | 'PORTFOLIO';

/** 项目支出绩效目标申报表 as typed. Every field is optional; figures are Strings, so that what a person typed comes back as a fault. */
export type DeclarationInput = {
  budgetYear?: number | null | undefined;
  nameZh?: string | null | undefined;
  unitCode?: string | null | undefined;
  projectKind?: string | null | undefined;
  nature?: string | null | undefined;
  tags?: Array<string> | null | undefined;
  expFuncCode?: string | null | undefined;
  startDate?: string | null | undefined;
  endDate?: string | null | undefined;
  leader?: string | null | undefined;
  contact?: string | null | undefined;
  phone?: string | null | undefined;
  amount?: string | null | undefined;
  totalInvestment?: string | null | undefined;
  yearlySplit?: Array<YearAmountInput> | null | undefined;
  procurementAmount?: string | null | undefined;
  fundSources?: Array<FundSourceInput> | null | undefined;
  budgetLines?: Array<BudgetLineInput> | null | undefined;
  schedule?: Array<StageInput> | null | undefined;
  annualGoal?: string | null | undefined;
  totalGoal?: string | null | undefined;
  policyBasis?: string | null | undefined;
  justification?: string | null | undefined;
  overview?: string | null | undefined;
  emergency?: boolean | null | undefined;
  emergencyDocNo?: string | null | undefined;
  /** null: SCHEME_2021 */
  scheme?: string | null | undefined;
  /** null: false */
  noServiceObject?: boolean | null | undefined;
  lastYearBudget?: string | null | undefined;
  lastYearExecuted?: string | null | undefined;
  indicators?: Array<IndicatorInput> | null | undefined;
};

export type YearAmountInput = {
  year?: number | null | undefined;
  amount?: string | null | undefined;
};

export type FundSourceInput = {
  source?: string | null | undefined;
  amount?: string | null | undefined;
};

export type BudgetLineInput = {
  nameZh?: string | null | undefined;
  depEcoCode?: string | null | undefined;
  qty?: string | null | undefined;
  unit?: string | null | undefined;
  unitPrice?: string | null | undefined;
  amount?: string | null | undefined;
  basis?: string | null | undefined;
};

export type StageInput = {
  stage?: string | null | undefined;
  start?: string | null | undefined;
  end?: string | null | undefined;
  content?: string | null | undefined;
  planPayment?: string | null | undefined;
};

export type IndicatorInput = {
  level1?: string | null | undefined;
  level2?: string | null | undefined;
  nameZh?: string | null | undefined;
  operator?: string | null | undefined;
  targetValue?: string | null | undefined;
  targetText?: string | null | undefined;
  unit?: string | null | undefined;
  weight?: string | null | undefined;
  definition?: string | null | undefined;
  source?: string | null | undefined;
  /** ANNUAL (also when null) or TOTAL */
  horizon?: string | null | undefined;
  history?: Array<string> | null | undefined;
  evidenceMethod?: string | null | undefined;
  scoringRule?: string | null | undefined;
  /** The id of the library's row that it was taken from; its unit and the way it counts are then the library's. */
  libraryRef?: string | null | undefined;
  /** 评分要点 of a row scored by CHECKLIST. */
  checkpoints?: Array<CheckpointInput> | null | undefined;
};

/** Without points of its own it shares equally what the others leave. */
export type CheckpointInput = {
  text?: string | null | undefined;
  points?: string | null | undefined;
};

export type ScreeningFacts = {
  budgetYear: number;
  unitCode?: string | null | undefined;
  nameZh?: string | null | undefined;
  projectKind: string;
  nature: string;
  tags?: Array<string> | null | undefined;
  amount: string;
  lastYearBudget?: string | null | undefined;
  lastGrade?: Grade | null | undefined;
  emergency?: boolean | null | undefined;
  emergencyDocNo?: string | null | undefined;
  duplicateOf?: string | null | undefined;
};

/** funcClass: 3, 5 or 7 digits. */
export type StatisticsFilter = {
  budgetYear: number;
  batchID?: string | number | null | undefined;
  sectionCode?: string | null | undefined;
  unitCode?: string | null | undefined;
  funcClass?: string | null | undefined;
  nature?: string | null | undefined;
  tag?: string | null | undefined;
};

/** Which declarations a figure counts: those that left their unit and department; of them what is decided, cut, granted nothing, approved. */
export type Counted =
  | 'HANDED_IN'
  | 'DECIDED'
  | 'CUT'
  | 'ZERO'
  | 'APPROVED';

/** 执行率: under 20, 40, 60, 80, 95 per cent, above; UNKNOWN where nobody has reported yet. */
export type ExecutionBand =
  | 'UNDER_20'
  | 'UNDER_40'
  | 'UNDER_60'
  | 'UNDER_80'
  | 'UNDER_95'
  | 'FROM_95'
  | 'UNKNOWN';

/** 整改: open in time, open past its date, put right. */
export type Rectification =
  | 'OPEN'
  | 'OVERDUE'
  | 'DONE';

/** stuckDays: how long something may stand in one stage; 15 where none is given. */
export type DashboardFilter = {
  budgetYear: number;
  batchID?: string | number | null | undefined;
  sectionCode?: string | null | undefined;
  unitCode?: string | null | undefined;
  stuckDays?: number | null | undefined;
};

/** By what the places of a dashboard are: sections for who sees several, else units. */
export type DashboardPlace =
  | 'SECTION'
  | 'UNIT';

/** 极差: at most 5, 10, 15, 20 points, more. */
export type DispersionBand =
  | 'WITHIN_5'
  | 'WITHIN_10'
  | 'WITHIN_15'
  | 'WITHIN_20'
  | 'BEYOND_20';

/** funcClass: 3, 5 or 7 digits, with what lies below; empty for those that suit every class. */
export type LibraryIndicatorFilter = {
  keyword?: string | null | undefined;
  level2?: string | null | undefined;
  funcClass?: string | null | undefined;
  tag?: string | null | undefined;
  unit?: string | null | undefined;
  status?: LibraryIndicatorStatus | null | undefined;
  quality?: LibraryIndicatorQuality | null | undefined;
};

export type LibraryRow = {
  nameZh: string;
  level2: string;
  operator: string;
  /** Required for a quantitative one. */
  unit?: string | null | undefined;
  /** 3, 5 or 7 digits; null suits every class. */
  funcClass?: string | null | undefined;
  tags?: Array<string> | null | undefined;
  definition?: string | null | undefined;
  formula?: string | null | undefined;
  low?: string | null | undefined;
  high?: string | null | undefined;
  quality: LibraryIndicatorQuality;
};

export type AddLibraryIndicator = {
  row: LibraryRow;
};

export type ChangeLibraryIndicator = {
  id: string | number;
  version: number;
  row: LibraryRow;
};

/** no: the indicator's place in the newest submitted version, from 1. */
export type TakeIndicator = {
  declarationID: string | number;
  no: number;
};

export type SuggestionReason =
  | 'LAST_YEAR'
  | 'CLASS'
  | 'TAG'
  | 'COMMON';

/** What comes before the ranking, and the ranking itself. */
export type FundingStanding =
  | 'MUST_FUND'
  | 'COMMITTED'
  | 'UNRANKED'
  | 'RANKED';

/** What a person settles a project to be. */
export type FundingMarkStanding =
  | 'MUST_FUND'
  | 'COMMITTED'
  | 'RANKED';

/** MOVED: other than under the batch's own ceiling. BETTER: the best choice is another one than the proposal. */
export type FundingShow =
  | 'FUNDED'
  | 'RESERVE'
  | 'FIRST'
  | 'DEPARTED'
  | 'MOVED'
  | 'BETTER';

/** What a line's project is; see StatisticsFilter. */
export type FundingFilter = {
  unitCode?: string | null | undefined;
  funcClass?: string | null | undefined;
  nature?: string | null | undefined;
  tag?: string | null | undefined;
};

export type SetCeilings = {
  batchID: string | number;
  version: number;
  ceiling: string;
  strict: boolean;
  sections: Array<SectionCeilingInput>;
};

export type SectionCeilingInput = {
  sectionCode: string;
  ceiling: string;
};

export type MarkFunding = {
  declarationID: string | number;
  version: number;
  standing: FundingMarkStanding;
  basis?: string | null | undefined;
  group?: string | null | undefined;
  levels: Array<string>;
  decision?: FundingDecision | null | undefined;
};

export type FundingDecision = {
  amount: string;
  reason: string;
};

export type SearchKind =
  | 'PROJECT'
  | 'DECLARATION'
  | 'INDICATOR'
  | 'UNIT'
  | 'EXPERT'
  | 'FILE'
  | 'REPORT';

export type SaveView = {
  /** Null for a new one. */
  id?: string | number | null | undefined;
  version?: number | null | undefined;
  list: SavedViewList;
  name: string;
  query: string;
  /** The list opens with it; the one that did before no longer does. */
  opening: boolean;
  sharedWith?: Role | null | undefined;
};

export type OrderViews = {
  list: SavedViewList;
  ids: Array<string | number>;
};

/** What an act needs to be told. */
export type SelectedNeeds =
  | 'NOTHING'
  | 'REASON'
  | 'RETURN'
  | 'VERDICT'
  | 'BATCH'
  | 'PAUSE';

/** What the selected rows are. */
export type SelectedKind =
  | 'DECLARATION'
  | 'MONITORING'
  | 'SELF_EVALUATION'
  | 'EVALUATION'
  | 'PROBLEM'
  | 'EXPERT';

export type SelectedAct = {
  of?: SelectedKind;
  action: string;
  reason?: string | null | undefined;
  /** Of a return (退回修改): why, and the field that the reason is tied to. */
  reasonCode?: string | null | undefined;
  path?: string | null | undefined;
  /** Of a verdict on proofs (核实): whether they are accepted, and as what goes on (长期坚持). */
  accept?: boolean | null | undefined;
  lasting?: boolean | null | undefined;
  /** Of a result that is applied (结果应用): the batch of a later year. */
  batchID?: string | number | null | undefined;
  /** Of a pause (暂停): its last day; null: until it is lifted. */
  until?: string | null | undefined;
};

export type TrySelected = {
  act: SelectedAct;
  rows: Array<Step>;
};

export type ActOnSelected = {
  act: SelectedAct;
  row: Step;
};

export type DraftStandard = {
  id: string | number;
};

export type SaveStandard = {
  id: string | number;
  version: number;
  body: string;
};

export type BatchInput = {
  code: string;
  nameZh: string;
  budgetYear: number;
  declareStart: string;
  declareDeadline: string;
  sectionDeadline: string;
  reviewDeadline: string;
  maxReturnRounds?: number | null | undefined;
  minExperts?: number | null | undefined;
  ceiling?: string | null | undefined;
  strictCeiling?: boolean | null | undefined;
  /** What single sections may take of the ceiling, as in setCeilings. */
  sections?: Array<SectionCeilingInput> | null | undefined;
  blockOpenRectification?: boolean | null | undefined;
};

export type ChangeBatch = {
  id: string | number;
  version: number;
  nameZh?: string | null | undefined;
  declareStart?: string | null | undefined;
  declareDeadline?: string | null | undefined;
  sectionDeadline?: string | null | undefined;
  reviewDeadline?: string | null | undefined;
  ceiling?: string | null | undefined;
  congressPassedOn?: string | null | undefined;
  approvalReceivedOn?: string | null | undefined;
};

export type ExtendDeadline = {
  batchID: string | number;
  unitCode: string;
  until: string;
  reason: string;
};

/** A step on an object whose version one has seen. */
export type Step = {
  id: string | number;
  version: number;
};

export type StepWithReason = {
  id: string | number;
  version: number;
  reason: string;
};

export type ProjectFilter = {
  keyword?: string | null | undefined;
  unitCode?: string | null | undefined;
  sectionCode?: string | null | undefined;
  status?: ProjectStatus | null | undefined;
  budgetYear?: number | null | undefined;
};

export type DeclarationFilter = {
  keyword?: string | null | undefined;
  batchID?: string | number | null | undefined;
  budgetYear?: number | null | undefined;
  stages?: Array<DeclarationStage> | null | undefined;
  unitCode?: string | null | undefined;
  sectionCode?: string | null | undefined;
  outcome?: ScreeningOutcome | null | undefined;
  nature?: string | null | undefined;
  amountFrom?: string | null | undefined;
  amountTo?: string | null | undefined;
  overdue?: boolean | null | undefined;
  /** What a figure of the statistics counts. */
  counted?: Counted | null | undefined;
  /** 3, 5 or 7 digits. */
  funcClass?: string | null | undefined;
  grade?: Grade | null | undefined;
  /** Those without a grade. */
  ungraded?: boolean | null | undefined;
  /** 1 to 4; 0 those without. */
  priority?: number | null | undefined;
  returnRounds?: number | null | undefined;
  tag?: string | null | undefined;
  execution?: ExecutionBand | null | undefined;
  /** A code, empty for those that were cut for no named reason. */
  cutReason?: string | null | undefined;
  /** Those that have left this stage. */
  passed?: DeclarationStage | null | undefined;
  /** Handed in, not ended, and longer than these days in one stage. */
  stuckDays?: number | null | undefined;
  /** Judged by this expert in a closed round, for who may know. */
  expertID?: string | number | null | undefined;
  /** First handed in on this day. */
  submittedOn?: string | null | undefined;
  dispersion?: DispersionBand | null | undefined;
  /** With an annual indicator that T12 counts so. */
  indicators?: IndicatorsCounted | null | undefined;
  /** With an annual indicator of this second level, counted so where that is given. */
  level2?: string | null | undefined;
};

export type IndicatorsCounted =
  | 'ANY'
  | 'QUANTITATIVE'
  | 'REUSED'
  | 'RETURNED'
  | 'REVISED';

export type StartDeclaration = {
  batchID: string | number;
  /** A known project to continue; null for a new one. */
  projectID?: string | number | null | undefined;
  /** For a new project; null: the viewer's own unit. */
  unitCode?: string | null | undefined;
  nameZh?: string | null | undefined;
};

export type SaveDraft = {
  id: string | number;
  version: number;
  form: DeclarationInput;
};

export type RemoveAttachment = {
  id: string | number;
  version: number;
  attachmentID: string | number;
};

export type ShelveProject = {
  id: string | number;
  version: number;
  shelve: boolean;
  reason: string;
};

export type LineCutInput = {
  line: number;
  cut: string;
  reason: string;
};

export type OverrideScreening = {
  id: string | number;
  version: number;
  outcome: ScreeningOutcome;
  reason: string;
};

export type ConfirmExempt = {
  id: string | number;
  version: number;
  amount: string;
  reason?: string | null | undefined;
};

export type ReviewItemInput = {
  code: string;
  points?: string | null | undefined;
  comment?: string | null | undefined;
};

export type SaveTargetReview = {
  declarationID: string | number;
  version: number;
  items: Array<ReviewItemInput>;
  opinion: string;
  suggestedAmount?: string | null | undefined;
  cutReason?: string | null | undefined;
};

export type PassDeclaration = {
  id: string | number;
  version: number;
  review: TargetReviewInput;
};

export type TargetReviewInput = {
  items: Array<ReviewItemInput>;
  opinion: string;
  suggestedAmount?: string | null | undefined;
  cutReason?: string | null | undefined;
};

export type ReturnDeclaration = {
  id: string | number;
  version: number;
  reasonCode: string;
  reason: string;
  remarks: Array<RemarkInput>;
};

export type RemarkInput = {
  path: string;
  text: string;
};

export type DecideConsent = {
  id: string | number;
  version: number;
  give: boolean;
  answer: string;
};

export type ExpertFilter = {
  keyword?: string | null | undefined;
  field?: string | null | undefined;
  status?: ExpertStatus | null | undefined;
  employerKind?: string | null | undefined;
  /** The term ends on this day or before. */
  termEndBy?: string | null | undefined;
  /** Not away today, as far as the viewer may know: 今日可参加. */
  freeToday?: boolean | null | undefined;
};

export type FieldNeed = {
  field: string;
  count: number;
};

export type CommitDraw = {
  declarationID: string | number;
  version: number;
  size: number;
  fields?: Array<FieldNeed> | null | undefined;
  /** The public value that will decide, named before it is known: 体彩排列5第27238期开奖号码. */
  source: string;
};

/** The least cost of all seats, or first that the fullest expert has as few reviews as can be (min-max). A seat costs 10 where the expert knows none of the fields, and one for each review of the year by then, those of the plan among them. */
export type PlanGoal =
  | 'LEAST'
  | 'FAIR';

/** Projects of one batch that wait for a panel, each as it was seen. Pairs apart never sit in one panel. */
export type CommitPanels = {
  declarations: Array<Step>;
  size: number;
  /** Fields that must sit in every panel; nobody sits for two of them. */
  needs?: Array<FieldNeed> | null | undefined;
  /** Fields that experts should know. */
  fields?: Array<string> | null | undefined;
  apart?: Array<ApartPair> | null | undefined;
  goal: PlanGoal;
  source: string;
};

export type ApartPair = {
  one: string | number;
  other: string | number;
};

/** The public value, and where it was read: a newspaper, a page of the issuer. */
export type DrawPanel = {
  roundID: string | number;
  version: number;
  value: string;
  readFrom: string;
};

/** The need that cannot be met, whom to seat, and for which of its fields he stands, if for one. */
export type ChooseExpert = {
  declarationID: string | number;
  version: number;
  size: number;
  fields?: Array<FieldNeed> | null | undefined;
  expertID: string | number;
  field?: string | null | undefined;
  reason: string;
};

/** Whom to seat where a seat fell free while the panel scores and no reserve is left. */
export type FillSeat = {
  declarationID: string | number;
  version: number;
  expertID: string | number;
  reason: string;
};

export type AcceptInvitation = {
  id: string | number;
  version: number;
  /** The commitment letter (承诺书) is signed. */
  commit: boolean;
};

export type ConfirmPanel = {
  id: string | number;
  version: number;
  dueOn: string;
};

export type ExtendRound = {
  declarationID: string | number;
  version: number;
  /** Null: the whole panel. */
  sheetID?: string | number | null | undefined;
  dueOn: string;
  reason: string;
};

/** An entry as it is typed. Of the personal values what is null stays as it is. */
export type ExpertInput = {
  nameZh: string;
  sex?: ExpertSex | null | undefined;
  birthYear?: number | null | undefined;
  idNumber?: string | null | undefined;
  phone?: string | null | undefined;
  email?: string | null | undefined;
  bankName?: string | null | undefined;
  bankAccount?: string | null | undefined;
  employerZh: string;
  employerKind: string;
  postZh?: string | null | undefined;
  majorZh?: string | null | undefined;
  titleZh: string;
  titleLevel?: ExpertTitleLevel | null | undefined;
  education?: ExpertEducation | null | undefined;
  fields: Array<string>;
  sideFields?: Array<string> | null | undefined;
  yearsOfWork?: number | null | undefined;
  regionZh?: string | null | undefined;
  career?: string | null | undefined;
  publications?: string | null | undefined;
  /** Codes of units that the expert asks not to judge. */
  conflictUnits?: Array<string> | null | undefined;
  /** Who checks the application. */
  sectionCode?: string | null | undefined;
  /** The person agreed to the use of the personal data. */
  consent: boolean;
};

export type SaveExpert = {
  id: string | number;
  version: number;
  expert: ExpertInput;
};

export type AdmitExpert = {
  id: string | number;
  version: number;
  /** The account by which the expert will sign in. */
  login?: string | null | undefined;
};

export type PauseExpert = {
  id: string | number;
  version: number;
  reason: string;
  /** Last day; null: until it is lifted. */
  until?: string | null | undefined;
};

export type AddRelation = {
  expertID: string | number;
  kind: ExpertRelationKind;
  unitCode?: string | null | undefined;
  /** A firm, or a relative's name. */
  partyZh?: string | null | undefined;
  /** Code or name of a project. */
  projectZh?: string | null | undefined;
  roleZh?: string | null | undefined;
  contractNo?: string | null | undefined;
  since?: string | null | undefined;
  until?: string | null | undefined;
};

export type WithdrawRelation = {
  id: string | number;
  reason: string;
};

export type WithdrawUnit = {
  expertID: string | number;
  unitCode: string;
  reason: string;
};

/** Both days are days away. */
export type AddAbsence = {
  expertID: string | number;
  firstDay: string;
  lastDay: string;
  note?: string | null | undefined;
};

export type DismissHit = {
  declarationID: string | number;
  expertID: string | number;
  rule: string;
  fact: string;
  reason: string;
};

export type ObjectToExpert = {
  declarationID: string | number;
  nameZh: string;
  employerZh?: string | null | undefined;
  reason: string;
};

export type SaveAgency = {
  /** Null for a new one. */
  id?: string | number | null | undefined;
  version?: number | null | undefined;
  nameZh: string;
  creditCode: string;
  kind: AgencyKind;
  onPlatform: boolean;
  fields?: Array<string> | null | undefined;
  pastWork?: string | null | undefined;
  status?: AgencyStatus | null | undefined;
};

export type AddAgencyPerson = {
  agencyID: string | number;
  nameZh: string;
  titleZh?: string | null | undefined;
  years?: number | null | undefined;
  certificates?: string | null | undefined;
  leads: boolean;
  login?: string | null | undefined;
};

export type AddContract = {
  agencyID: string | number;
  no: string;
  nameZh: string;
  amount: string;
  signedOn: string;
  startsOn: string;
  endsOn: string;
  deliverables: string;
};

export type AssignAgency = {
  contractID: string | number;
  declarationID: string | number;
  taskZh: string;
  /** The lead evaluator first. */
  team: Array<string | number>;
};

export type SignIndependence = {
  id: string | number;
  version: number;
  commit: boolean;
};

/** Version of the mark that was seen, 0 where there was none; a correction needs a reason. */
export type MarkAgency = {
  assignmentID: string | number;
  version: number;
  items: Array<AgencyItemInput>;
  reason?: string | null | undefined;
};

export type AgencyItemInput = {
  code: string;
  points?: string | null | undefined;
  comment?: string | null | undefined;
};

export type AgencyFilter = {
  keyword?: string | null | undefined;
  status?: AgencyStatus | null | undefined;
  /** On next year's list (下年度可委托名单), or not. */
  engageableNext?: boolean | null | undefined;
};

export type SaveScore = {
  sheetID: string | number;
  item: string;
  points?: string | null | undefined;
  comment?: string | null | undefined;
  /** The line's update moment that was seen; null for the first time. */
  seen?: string | null | undefined;
};

export type SaveSheet = {
  id: string | number;
  version: number;
  priority?: number | null | undefined;
  opinion?: Opinion | null | undefined;
  suggestedAmount?: string | null | undefined;
  lineCuts?: Array<LineCutInput> | null | undefined;
  text?: string | null | undefined;
  changes?: string | null | undefined;
};

export type SubmitSheet = {
  id: string | number;
  version: number;
  commit: boolean;
};

export type AskQuestion = {
  sheetID: string | number;
  text: string;
};

export type AnswerQuestion = {
  id: string | number;
  version: number;
  answer: string;
};

export type RecordMeeting = {
  roundID: string | number;
  version: number;
  metAt: string;
  metWhere: string;
  present: Array<string>;
  score: string;
  amount?: string | null | undefined;
  priority: number;
  opinion: Opinion;
  lineCuts?: Array<LineCutInput> | null | undefined;
  minutes: string;
  departureReason?: string | null | undefined;
};

export type MeetingFigures = {
  roundID: string | number;
  score?: string | null | undefined;
  amount?: string | null | undefined;
  opinion?: Opinion | null | undefined;
  lineCuts?: Array<LineCutInput> | null | undefined;
};

export type SignMinutes = {
  roundID: string | number;
  version: number;
  dissent?: string | null | undefined;
};

export type MotionKind =
  | 'OPINION'
  | 'SCORE'
  | 'AMOUNT'
  | 'PRIORITY'
  | 'LINE_CUT';

export type MotionStatus =
  | 'MOVED'
  | 'VOTING'
  | 'CARRIED'
  | 'LOST';

export type Ballot =
  | 'FOR'
  | 'AGAINST'
  | 'ABSTAIN';

export type AttendMeeting = {
  roundID: string | number;
  present: boolean;
};

export type ExcuseMeeting = {
  roundID: string | number;
  reason: string;
};

export type CallAgenda = {
  declarations: Array<Step>;
  meetsAt: string;
  place: string;
};

export type TakeItem = {
  agendaID: string | number;
  version: number;
  item: number;
};

export type SignBook = {
  agendaID: string | number;
  parts: Array<SignMinutes>;
};

/** Named: opened under the seat's label, else under none. */
export type SealOpinion = {
  roundID: string | number;
  score: string;
  opinion: Opinion;
  amount?: string | null | undefined;
  priority: number;
  text?: string | null | undefined;
  named: boolean;
};

export type OpenOpinions = {
  roundID: string | number;
};

/** The figure of its kind, and why. */
export type MoveMotion = {
  roundID: string | number;
  kind: MotionKind;
  score?: string | null | undefined;
  opinion?: Opinion | null | undefined;
  amount?: string | null | undefined;
  priority?: number | null | undefined;
  lineCut?: LineCutInput | null | undefined;
  reason: string;
};

export type SecondMotion = {
  id: string | number;
};

/** Who votes against says why. */
export type VoteMotion = {
  id: string | number;
  ballot: Ballot;
  reason?: string | null | undefined;
};

export type DecideMotion = {
  id: string | number;
};

export type DecideAppeal = {
  id: string | number;
  version: number;
  accept: boolean;
  answer: string;
};

/** What a figure means, or why there is none: FEW is withheld below three, ALIKE undefined where nothing differs, ALONE compared with nobody. */
export type Reading =
  | 'PLAIN'
  | 'LENIENT'
  | 'STRICT'
  | 'USUAL'
  | 'RELIABLE'
  | 'TENTATIVE'
  | 'WEAK'
  | 'FEW'
  | 'ALIKE'
  | 'ALONE';

/** The expert and the panel are named by one of their sheets. */
export type SheetsOf = {
  declarationID?: string | number | null | undefined;
  expertOf?: string | number | null | undefined;
  panelOf?: string | number | null | undefined;
  dropped?: boolean | null | undefined;
  far?: boolean | null | undefined;
};

/** Points below the proposal need a ground and words, points above it words. */
export type MarkItemInput = {
  code: string;
  points?: string | null | undefined;
  ground?: string | null | undefined;
  comment?: string | null | undefined;
};

/** Version of the mark that was seen; 0 where there was none. */
export type MarkSheet = {
  sheetID: string | number;
  version: number;
  items: Array<MarkItemInput>;
};

export type GiveYearMark = {
  expertID: string | number;
  year: number;
  version: number;
  items: Array<MarkItemInput>;
  honours: Array<string>;
};

export type RemoveExpert = {
  expertID: string | number;
  version: number;
  breach: string;
  reason: string;
};

export type AnswerMeasure = {
  id: string | number;
  version: number;
  accept: boolean;
  answer: string;
};

export type PreparePay = {
  batchID: string | number;
};

/** The form by its name in addresses: declarations, target-reviews, sheets, meetings, monitorings, self-evaluations, evaluations, overalls. Of a batch, or of declarations that were selected; forms of a whole department are of a batch. */
export type StartPrint = {
  form: string;
  batchID?: string | number | null | undefined;
  sectionCode?: string | null | undefined;
  unitCode?: string | null | undefined;
  declarationIDs?: Array<string | number> | null | undefined;
};

export type DraftReport = {
  batchID: string | number;
  sectionID?: string | number | null | undefined;
  declarationID?: string | number | null | undefined;
};

export type WriteReport = {
  id: string | number;
  version: number;
  words: Array<ChapterInput>;
};

export type ChapterInput = {
  chapter: string;
  text: string;
};

export type PushBatch = {
  id: string | number;
  version: number;
};

export type AcknowledgeRow = {
  key: string;
  accepted: boolean;
  reason?: string | null | undefined;
};

export type Acknowledge = {
  rows: Array<AcknowledgeRow>;
};

export type ApproveBatch = {
  id: string | number;
  version: number;
  docNo: string;
  docDate: string;
  rows: Array<ApprovalRow>;
};

export type ApprovalRow = {
  declarationID: string | number;
  amount: string;
  reason?: string | null | undefined;
};

export type MonitoringFilter = {
  keyword?: string | null | undefined;
  year?: number | null | undefined;
  throughMonth?: number | null | undefined;
  stages?: Array<MonitoringStage> | null | undefined;
  light?: MonitoringLight | null | undefined;
  suspended?: boolean | null | undefined;
  unitCode?: string | null | undefined;
  sectionCode?: string | null | undefined;
  overdue?: boolean | null | undefined;
  /** Those without a light, nothing being reported yet. */
  unlit?: boolean | null | undefined;
  /** Those that were submitted at least once. */
  reported?: boolean | null | undefined;
  /** Of the declaration. */
  batchID?: string | number | null | undefined;
  funcClass?: string | null | undefined;
  nature?: string | null | undefined;
  tag?: string | null | undefined;
};

export type OpenMonitoring = {
  year: number;
  /** 1 to 12: the period is January to the end of this month. */
  throughMonth: number;
  dueOn: string;
};

export type SaveMonitoring = {
  id: string | number;
  version: number;
  form: MonitoringFormInput;
};

/** 绩效运行监控表 as typed: money in 万元, results in the order of the plan's rows. */
export type MonitoringFormInput = {
  adjusted?: string | null | undefined;
  executed?: string | null | undefined;
  forecast?: string | null | undefined;
  results?: Array<ProgressLineInput> | null | undefined;
  problems?: string | null | undefined;
  measures?: string | null | undefined;
};

export type ProgressLineInput = {
  value?: string | null | undefined;
  /** YES, PARTLY or NO: whether the target will be reached by the end of the year. */
  outlook?: string | null | undefined;
  reasonCode?: string | null | undefined;
  reason?: string | null | undefined;
};

export type DisposeMonitoring = {
  id: string | number;
  version: number;
  disposal: MonitoringDisposal;
  reason: string;
};

export type AdjustmentFilter = {
  keyword?: string | null | undefined;
  year?: number | null | undefined;
  stages?: Array<AdjustmentStage> | null | undefined;
  unitCode?: string | null | undefined;
  sectionCode?: string | null | undefined;
  overdue?: boolean | null | undefined;
};

export type StartAdjustment = {
  declarationID: string | number;
};

export type SaveAdjustment = {
  id: string | number;
  version: number;
  form: AdjustmentFormInput;
};

/** 预算调整申请 as typed: kind BUDGET or POLICY; money in 万元; rows in the order of those before, a row left empty stays; added are new rows of the plan. */
export type AdjustmentFormInput = {
  kind?: string | null | undefined;
  reason?: string | null | undefined;
  amount?: string | null | undefined;
  fundSources?: Array<FundSourceInput> | null | undefined;
  budgetLines?: Array<BudgetLineInput> | null | undefined;
  rows?: Array<AdjustedRowInput> | null | undefined;
  added?: Array<IndicatorInput> | null | undefined;
};

export type AdjustedRowInput = {
  target?: string | null | undefined;
  weight?: string | null | undefined;
  removed?: boolean | null | undefined;
};

export type ScopeCodes = {
  unit?: string | null | undefined;
  section?: string | null | undefined;
  funcClass?: string | null | undefined;
  nature?: string | null | undefined;
  tag?: string | null | undefined;
  fundSource?: string | null | undefined;
  level2?: string | null | undefined;
  cutReason?: string | null | undefined;
};

export type SelfEvaluationFilter = {
  keyword?: string | null | undefined;
  year?: number | null | undefined;
  stages?: Array<SelfEvaluationStage> | null | undefined;
  unitCode?: string | null | undefined;
  sectionCode?: string | null | undefined;
  finalGrade?: Grade | null | undefined;
  overdue?: boolean | null | undefined;
  /** Confirmed after department or bureau had checked them again. */
  rechecked?: boolean | null | undefined;
  /** Of those, the ones that lost points (虚高). */
  inflated?: boolean | null | undefined;
  /** Those that were submitted at least once. */
  reported?: boolean | null | undefined;
  /** Of the declaration. */
  batchID?: string | number | null | undefined;
  funcClass?: string | null | undefined;
  nature?: string | null | undefined;
  tag?: string | null | undefined;
  /** A source of its money. */
  fundSource?: string | null | undefined;
};

export type OpenSelfEvaluations = {
  year: number;
  dueOn: string;
};

export type SaveSelfEvaluation = {
  id: string | number;
  version: number;
  form: SelfEvaluationFormInput;
};

/** 项目支出绩效自评表 as typed: money in 万元, results in the order of the plan's rows. */
export type SelfEvaluationFormInput = {
  money?: Array<MoneyRowInput> | null | undefined;
  completion?: string | null | undefined;
  results?: Array<ResultRowInput> | null | undefined;
};

export type MoneyRowInput = {
  source?: string | null | undefined;
  initial?: string | null | undefined;
  adjusted?: string | null | undefined;
  executed?: string | null | undefined;
};

export type ResultRowInput = {
  actual?: string | null | undefined;
  tier?: string | null | undefined;
  points?: string | null | undefined;
  /** Of a qualitative row that is scored by DIRECT. */
  met?: boolean | null | undefined;
  /** 0 to 1 for each checkpoint of a row that is scored by CHECKLIST. */
  checks?: Array<string> | null | undefined;
  reason?: string | null | undefined;
  /** Ids of attachments of kind EVIDENCE. */
  evidence?: Array<string | number> | null | undefined;
};

export type CheckSelfEvaluation = {
  id: string | number;
  version: number;
  /** Null for none. */
  recheck?: RecheckInput | null | undefined;
};

export type RecheckInput = {
  rows: Array<RecheckRowInput>;
  execution?: string | null | undefined;
  remark?: string | null | undefined;
};

export type RecheckRowInput = {
  /** Null: the unit's stand. */
  points?: string | null | undefined;
  reason?: string | null | undefined;
};

export type RollupFilter = {
  /** Of its name or its unit's. */
  keyword?: string | null | undefined;
  year?: number | null | undefined;
  stages?: Array<RollupStage> | null | undefined;
  unitCode?: string | null | undefined;
};

export type SaveRollup = {
  id: string | number;
  version: number;
  nameZh: string;
  completion: string;
};

export type OverallFilter = {
  keyword?: string | null | undefined;
  year?: number | null | undefined;
  stages?: Array<OverallStage> | null | undefined;
  grade?: Grade | null | undefined;
  sectionCode?: string | null | undefined;
  overdue?: boolean | null | undefined;
};

export type OpenOveralls = {
  year: number;
  dueOn: string;
  /** Null for all departments. */
  unitCodes?: Array<string> | null | undefined;
};

export type SaveOverall = {
  id: string | number;
  version: number;
  form: OverallFormInput;
};

export type ReturnOverall = {
  id: string | number;
  version: number;
  reason: string;
  remarks?: Array<RemarkInput> | null | undefined;
};

export type AskOverallScores = {
  year: number;
  dueOn: string;
  weights: Array<MeasureWeightInput>;
};

export type SaveOverallScores = {
  id: string | number;
  version: number;
  scores: OverallScoresInput;
};

/** 部门整体支出绩效目标申报表 as typed: money in 万元; past are the two years before, the nearer one first. */
export type OverallFormInput = {
  functions?: string | null | undefined;
  goal?: string | null | undefined;
  tasks?: Array<MainTaskInput> | null | undefined;
  budget: DepartmentBudgetInput;
  past?: Array<DepartmentBudgetInput> | null | undefined;
  indicators?: Array<IndicatorInput> | null | undefined;
};

export type MainTaskInput = {
  task?: string | null | undefined;
  content?: string | null | undefined;
  amount?: string | null | undefined;
  appropriation?: string | null | undefined;
  other?: string | null | undefined;
};

export type DepartmentBudgetInput = {
  appropriation?: string | null | undefined;
  other?: string | null | undefined;
  basic?: string | null | undefined;
  projects?: string | null | undefined;
  threePublic?: string | null | undefined;
  posts?: string | null | undefined;
  staff?: string | null | undefined;
};

export type OverallScoresInput = {
  facts?: Array<FactInput> | null | undefined;
  points?: Array<MeasurePointsInput> | null | undefined;
  summary?: string | null | undefined;
};

export type FactInput = {
  code: string;
  value?: string | null | undefined;
};

export type MeasurePointsInput = {
  code: string;
  points?: string | null | undefined;
  basis?: string | null | undefined;
  reason?: string | null | undefined;
  /** Of the department's own files. */
  files?: Array<string | number> | null | undefined;
};

export type MeasureWeightInput = {
  code: string;
  weight?: string | null | undefined;
};

export type OpenSurvey = {
  declarationID: string | number;
  indicatorNo: number;
  title: string;
  targetGroup: string;
  questions: Array<string>;
  /** Whether it asks for words too. */
  comments: boolean;
  /** Its last day. */
  closesOn: string;
  /** 计划样本量. */
  planned: number;
};

/** Steps: for each question 5 (非常满意) to 1. Mark: a random number of the page's own, of 16 to 64 characters. */
export type AnswerSurvey = {
  token: string;
  steps: Array<number>;
  words?: string | null | undefined;
  mark: string;
};

export type EvaluationFilter = {
  keyword?: string | null | undefined;
  year?: number | null | undefined;
  kind?: EvaluationKind | null | undefined;
  stages?: Array<EvaluationStage> | null | undefined;
  grade?: Grade | null | undefined;
  unitCode?: string | null | undefined;
  sectionCode?: string | null | undefined;
  overdue?: boolean | null | undefined;
  /** With a problem in this state. */
  rectification?: Rectification | null | undefined;
  /** Of the declaration. */
  batchID?: string | number | null | undefined;
  funcClass?: string | null | undefined;
  nature?: string | null | undefined;
  tag?: string | null | undefined;
};

/** Reasons: AMOUNT, LIVELIHOOD, COMPLAINT, POOR_SELF, SAMPLE. */
export type SelectEvaluation = {
  declarationID: string | number;
  kind: EvaluationKind;
  reasons: Array<string>;
  note?: string | null | undefined;
};

/** Either a contract with the team, its lead evaluator first, or experts by their codes, the panel's leader first. */
export type AssignEvaluation = {
  id: string | number;
  version: number;
  contractID?: string | number | null | undefined;
  /** In place of one that is there: written down for whoever runs the evaluation. */
  contract?: AddContract | null | undefined;
  team?: Array<string | number> | null | undefined;
  experts?: Array<string> | null | undefined;
};

export type SaveEvaluationPlan = {
  id: string | number;
  version: number;
  plan: EvaluationPlanInput;
};

/** 评价指标体系 as typed: weights come to 100 at every level. */
export type EvaluationPlanInput = {
  aspects?: Array<PlanAspectInput> | null | undefined;
  reason?: string | null | undefined;
};

export type PlanAspectInput = {
  code: string;
  nameZh: string;
  weight?: string | null | undefined;
  topics?: Array<PlanTopicInput> | null | undefined;
};

export type PlanTopicInput = {
  code: string;
  nameZh: string;
  weight?: string | null | undefined;
  measures?: Array<PlanMeasureInput> | null | undefined;
};

/** Rule: CHECKLIST, RATIO, COST_SAVING or INDICATORS, by which the points are computed; null where evaluators give them. */
export type PlanMeasureInput = {
  nameZh?: string | null | undefined;
  weight?: string | null | undefined;
  explanation?: string | null | undefined;
  method?: string | null | undefined;
  source?: string | null | undefined;
  rule?: string | null | undefined;
  checkpoints?: Array<CheckpointInput> | null | undefined;
  bands?: Array<RateBandInput> | null | undefined;
  fromLevel2?: Array<string> | null | undefined;
};

export type RateBandInput = {
  from?: string | null | undefined;
  share: string;
};

export type RequestData = {
  id: string | number;
  version: number;
  dueOn: string;
  items: Array<DataItemInput>;
};

export type DataItemInput = {
  nameZh: string;
  required: boolean;
};

export type SaveEvaluationData = {
  id: string | number;
  version: number;
  items: Array<DataAnswer>;
};

export type DataAnswer = {
  /** Ids of attachments of the declaration. */
  files?: Array<string | number> | null | undefined;
  absent?: string | null | undefined;
};

export type SaveEvaluationDraft = {
  id: string | number;
  version: number;
  draft: EvaluationDraftInput;
};

/** Scores in the order of the plan's measures; a photo's location only where its photographer allows it. */
export type EvaluationDraftInput = {
  scores?: Array<MeasureScoreInput> | null | undefined;
  results?: Array<ResultRowInput> | null | undefined;
  visits?: Array<SiteVisitInput> | null | undefined;
  summary?: string | null | undefined;
  experience?: string | null | undefined;
  problems?: Array<string> | null | undefined;
  suggestions?: string | null | undefined;
};

/** Checks, planned and actual are the inputs of a measure with a rule, whose points are computed. */
export type MeasureScoreInput = {
  points?: string | null | undefined;
  checks?: Array<string> | null | undefined;
  planned?: string | null | undefined;
  actual?: string | null | undefined;
  reason?: string | null | undefined;
  basis?: string | null | undefined;
  files?: Array<string | number> | null | undefined;
};

export type SiteVisitInput = {
  on?: string | null | undefined;
  place?: string | null | undefined;
  people?: string | null | undefined;
  findings?: string | null | undefined;
  photos?: Array<SitePhotoInput> | null | undefined;
};

export type SitePhotoInput = {
  file: string | number;
  /** Latitude, longitude. */
  location?: string | null | undefined;
};

export type GiveOpinion = {
  id: string | number;
  version: number;
  objections: Array<ObjectionInput>;
};

export type ObjectionInput = {
  about: string;
  text: string;
};

export type SaveEvaluationCheck = {
  id: string | number;
  version: number;
  /** In the order of the objections. */
  answers?: Array<ObjectionAnswer> | null | undefined;
  check?: ReportCheckInput | null | undefined;
};

export type ObjectionAnswer = {
  /** Null: left for later. */
  adopted?: boolean | null | undefined;
  answer?: string | null | undefined;
};

export type ReportCheckInput = {
  /** By the code in the library. */
  expert: string;
  opinion: string;
};

export type WriteEvaluation = {
  id: string | number;
  version: number;
  words: Array<ChapterInput>;
};

export type DemandRectification = {
  id: string | number;
  version: number;
  problems: Array<ProblemInput>;
};

export type ProblemInput = {
  text: string;
  owner: string;
  dueOn: string;
};

export type ProveProblem = {
  id: string | number;
  version: number;
  text: string;
  /** Ids of attachments of the declaration. */
  files: Array<string | number>;
};

export type JudgeProblem = {
  id: string | number;
  version: number;
  accept: boolean;
  /** With accept: it goes on (长期坚持). */
  lasting?: boolean | null | undefined;
  answer?: string | null | undefined;
};

export type ApplyResult = {
  id: string | number;
  version: number;
  batchID: string | number;
};

/** Days are whole days of Asia/Shanghai, both included. */
export type AuditFilter = {
  objectType?: string | null | undefined;
  objectID?: string | null | undefined;
  action?: string | null | undefined;
  actorLogin?: string | null | undefined;
  result?: AuditEventResult | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
};

export type PublishTargets = {
  batchID: string | number;
  withheld: Array<Withheld>;
  /** Declarations that were kept back or withdrawn, and are public again. */
  released?: Array<string | number> | null | undefined;
};

/** A project that is not for the public, and why. */
export type Withheld = {
  declarationID: string | number;
  reason: string;
};

export type PublicFilter = {
  year?: number | null | undefined;
  kind?: DisclosureKind | null | undefined;
  /** Part of a project's or a unit's name. */
  keyword?: string | null | undefined;
};

export type ReceiptKind =
  | 'BATCH'
  | 'PROJECT'
  | 'EVALUATION'
  | 'FORM';

/** AdjustmentKind is enum for the field kind */
export type AdjustmentKind =
  | 'BUDGET'
  | 'POLICY';

/** AdjustmentStage is enum for the field stage */
export type AdjustmentStage =
  | 'DRAFT'
  | 'UNIT_REVIEW'
  | 'DEPT_REVIEW'
  | 'SECTION_REVIEW'
  | 'OFFICE_REVIEW'
  | 'BUDGET_REVIEW'
  | 'RETURNED'
  | 'APPROVED'
  | 'REFUSED'
  | 'WITHDRAWN';

/** AgencyKind is enum for the field kind */
export type AgencyKind =
  | 'CONSULTING'
  | 'ACCOUNTING'
  | 'APPRAISAL'
  | 'LAW'
  | 'RESEARCH'
  | 'COLLEGE';

/** AgencyStatus is enum for the field status */
export type AgencyStatus =
  | 'ACTIVE'
  | 'PAUSED'
  | 'LEFT';

/** AppealDecision is enum for the field decision */
export type AppealDecision =
  | 'WAITING'
  | 'ACCEPTED'
  | 'REFUSED';

/** AttachmentKind is enum for the field kind */
export type AttachmentKind =
  | 'BASIS'
  | 'FEASIBILITY'
  | 'IT_PLAN'
  | 'QUOTATION'
  | 'QUOTA'
  | 'EX_ANTE'
  | 'ANSWER'
  | 'EVIDENCE'
  | 'SITE'
  | 'OTHER';

/** AuditEventResult is enum for the field result */
export type AuditEventResult =
  | 'OK'
  | 'DENIED'
  | 'FAILED';

/** BatchStatus is enum for the field status */
export type BatchStatus =
  | 'DRAFT'
  | 'OPEN'
  | 'CLOSED';

/** ConsentAct is enum for the field act */
export type ConsentAct =
  | 'OVERRIDE_DOWN'
  | 'SECTION_REJECT'
  | 'PANEL_DRAW'
  | 'DIRECT_CHOICE'
  | 'SHEET_VOID'
  | 'DEPARTURE'
  | 'REJECT_FINAL'
  | 'PAY_LIST'
  | 'PAY_PAYER'
  | 'PUBLISH_STANDARD'
  | 'WITHDRAW_TIE';

/** ConsentDecision is enum for the field decision */
export type ConsentDecision =
  | 'WAITING'
  | 'GIVEN'
  | 'REFUSED';

/** DeclarationStage is enum for the field stage */
export type DeclarationStage =
  | 'DRAFT'
  | 'UNIT_REVIEW'
  | 'DEPT_REVIEW'
  | 'SCREENING'
  | 'BLOCKED'
  | 'SECTION_REVIEW'
  | 'RETURNED'
  | 'EXEMPTED'
  | 'PANEL_FORMING'
  | 'INDIVIDUAL_REVIEW'
  | 'COLLECTIVE_REVIEW'
  | 'REVIEW_CLOSED'
  | 'REPORTED'
  | 'PUSHED'
  | 'APPROVED'
  | 'REJECTED'
  | 'WITHDRAWN';

/** DisclosureKind is enum for the field kind */
export type DisclosureKind =
  | 'TARGETS'
  | 'RESULTS'
  | 'FINANCE_EVALUATION'
  | 'DEPARTMENT_EVALUATION';

/** DisclosureStatus is enum for the field status */
export type DisclosureStatus =
  | 'PUBLIC'
  | 'WITHHELD'
  | 'WITHDRAWN';

/** EvaluationEvaluator is enum for the field evaluator */
export type EvaluationEvaluator =
  | 'AGENCY'
  | 'PANEL';

/** EvaluationKind is enum for the field kind */
export type EvaluationKind =
  | 'FINANCE'
  | 'DEPARTMENT';

/** EvaluationStage is enum for the field stage */
export type EvaluationStage =
  | 'SELECTED'
  | 'PLAN'
  | 'PLAN_APPROVED'
  | 'DATA'
  | 'SCORING'
  | 'DRAFT_REPORT'
  | 'OPINION'
  | 'EXPERT_CHECK'
  | 'FINAL'
  | 'RECTIFYING'
  | 'RECTIFIED'
  | 'APPLIED';

/** ExecutionImportSource is enum for the field source */
export type ExecutionImportSource =
  | 'FILE'
  | 'MESSAGE';

/** ExpertEducation is enum for the field education */
export type ExpertEducation =
  | 'DOCTOR'
  | 'MASTER'
  | 'BACHELOR'
  | 'JUNIOR'
  | 'OTHER';

/** ExpertEntry is enum for the field entry */
export type ExpertEntry =
  | 'APPLICATION'
  | 'RECOMMENDATION'
  | 'IMPORT';

/** ExpertFileKind is enum for the field kind */
export type ExpertFileKind =
  | 'TITLE'
  | 'EDUCATION'
  | 'LICENCE'
  | 'OTHER';

/** ExpertMeasureAppeal is enum for the field appeal */
export type ExpertMeasureAppeal =
  | 'NONE'
  | 'WAITING'
  | 'ACCEPTED'
  | 'REFUSED';

/** ExpertMeasureKind is enum for the field kind */
export type ExpertMeasureKind =
  | 'PAUSE'
  | 'REMOVE';

/** ExpertMeasureRule is enum for the field rule */
export type ExpertMeasureRule =
  | 'FAILED'
  | 'DECLINES'
  | 'OVERDUE'
  | 'BREACH';

/** ExpertMeasureStatus is enum for the field status */
export type ExpertMeasureStatus =
  | 'IN_FORCE'
  | 'ENDED'
  | 'LIFTED';

/** ExpertRelationKind is enum for the field kind */
export type ExpertRelationKind =
  | 'WORKED_FOR'
  | 'TOOK_PART'
  | 'CONSULTING'
  | 'RELATIVE'
  | 'INTEREST';

/** ExpertSex is enum for the field sex */
export type ExpertSex =
  | 'MALE'
  | 'FEMALE';

/** ExpertSheetStatus is enum for the field status */
export type ExpertSheetStatus =
  | 'INVITED'
  | 'ACCEPTED'
  | 'DECLINED'
  | 'RECUSED'
  | 'SCORING'
  | 'SUBMITTED'
  | 'REOPENED'
  | 'LOCKED'
  | 'VOID';

/** ExpertStatus is enum for the field status */
export type ExpertStatus =
  | 'APPLIED'
  | 'CHECKED'
  | 'ACTIVE'
  | 'PAUSED'
  | 'LEFT'
  | 'BANNED'
  | 'REFUSED';

/** ExpertTitleLevel is enum for the field title_level */
export type ExpertTitleLevel =
  | 'SENIOR'
  | 'DEPUTY_SENIOR'
  | 'INTERMEDIATE'
  | 'OTHER';

/** Grade is enum for the field grade */
export type Grade =
  | 'EXCELLENT'
  | 'GOOD'
  | 'FAIR'
  | 'POOR';

/** LibraryIndicatorOrigin is enum for the field origin */
export type LibraryIndicatorOrigin =
  | 'SHIPPED'
  | 'OFFICE'
  | 'DECLARATION';

/** LibraryIndicatorQuality is enum for the field quality */
export type LibraryIndicatorQuality =
  | 'PREFERRED'
  | 'PLAIN'
  | 'CAUTION';

/** LibraryIndicatorStatus is enum for the field status */
export type LibraryIndicatorStatus =
  | 'IN_USE'
  | 'RETIRED';

/** MonitoringDisposal is enum for the field disposal */
export type MonitoringDisposal =
  | 'GO_ON'
  | 'ADJUST'
  | 'CANCEL';

/** MonitoringLight is enum for the field light */
export type MonitoringLight =
  | 'GREEN'
  | 'YELLOW'
  | 'RED';

/** MonitoringStage is enum for the field stage */
export type MonitoringStage =
  | 'PENDING'
  | 'SUBMITTED'
  | 'RETURNED'
  | 'REVIEWED'
  | 'WARNED'
  | 'DISPOSED'
  | 'SUSPENDED'
  | 'CLOSED';

/** Opinion is enum for the field opinion */
export type Opinion =
  | 'AGREE'
  | 'AGREE_CUT'
  | 'REVISE'
  | 'DISAGREE';

/** OutboxMessageStatus is enum for the field status */
export type OutboxMessageStatus =
  | 'PENDING'
  | 'SENT'
  | 'ACCEPTED'
  | 'REJECTED';

/** OverallStage is enum for the field stage */
export type OverallStage =
  | 'DRAFT'
  | 'UNIT_REVIEW'
  | 'SECTION_REVIEW'
  | 'OFFICE_REVIEW'
  | 'RETURNED'
  | 'CONFIRMED'
  | 'SCORING'
  | 'SCORE_SIGNING'
  | 'SCORE_CHECK'
  | 'SCORE_RETURNED'
  | 'SCORED';

/** PayListStatus is enum for the field status */
export type PayListStatus =
  | 'DRAFT'
  | 'ASKED'
  | 'APPROVED'
  | 'EXPORTED'
  | 'WITHDRAWN';

/** PrintRunStatus is enum for the field status */
export type PrintRunStatus =
  | 'WAITING'
  | 'RUNNING'
  | 'DONE'
  | 'CANCELLED'
  | 'FAILED';

/** ProblemStatus is enum for the field status */
export type ProblemStatus =
  | 'OPEN'
  | 'PROVED'
  | 'DONE'
  | 'LASTING';

/** ProjectStatus is enum for the field status */
export type ProjectStatus =
  | 'ACTIVE'
  | 'SHELVED';

/** ReportStatus is enum for the field status */
export type ReportStatus =
  | 'DRAFT'
  | 'SIGNED'
  | 'APPROVED';

/** ReviewRoundDrawStatus is enum for the field draw_status */
export type ReviewRoundDrawStatus =
  | 'NONE'
  | 'COMMITTED'
  | 'DRAWN';

/** ReviewRoundStatus is enum for the field status */
export type ReviewRoundStatus =
  | 'FORMING'
  | 'INDIVIDUAL'
  | 'COLLECTIVE'
  | 'CLOSED';

/** Role is enum for the field role */
export type Role =
  | 'UNIT_CLERK'
  | 'UNIT_HEAD'
  | 'DEPT_REVIEWER'
  | 'SECTION_REVIEWER'
  | 'PERF_OFFICE'
  | 'BUDGET_SECTION'
  | 'EXPERT'
  | 'PANEL_LEADER'
  | 'AGENCY'
  | 'LEADER'
  | 'INTEGRATOR'
  | 'ADMIN'
  | 'SECURITY_ADMIN'
  | 'AUDITOR'
  | 'SYSTEM';

/** RollupStage is enum for the field stage */
export type RollupStage =
  | 'DRAFT'
  | 'UNIT_REVIEW'
  | 'DEPT_REVIEW'
  | 'SECTION_REVIEW'
  | 'OFFICE_REVIEW'
  | 'RETURNED'
  | 'CONFIRMED'
  | 'WITHDRAWN';

/** SavedViewList is enum for the field list */
export type SavedViewList =
  | 'PROJECTS'
  | 'DECLARATIONS'
  | 'QUEUE'
  | 'EXPERTS';

/** ScreeningOutcome is enum for the field outcome */
export type ScreeningOutcome =
  | 'BLOCK'
  | 'EXEMPT'
  | 'SECTION_ONLY'
  | 'EXPERT'
  | 'EXPERT_COLLECTIVE';

/** SelfEvaluationStage is enum for the field stage */
export type SelfEvaluationStage =
  | 'PENDING'
  | 'UNIT_REVIEW'
  | 'DEPT_REVIEW'
  | 'SECTION_REVIEW'
  | 'RETURNED'
  | 'CONFIRMED'
  | 'PUBLISHED';

/** StandardStatus is enum for the field status */
export type StandardStatus =
  | 'DRAFT'
  | 'PUBLISHED'
  | 'RETIRED';

/** Standing is enum for the field standing */
export type Standing =
  | 'OUTSTANDING'
  | 'SOUND'
  | 'PASSING'
  | 'FAILING';

/** SurveyStatus is enum for the field status */
export type SurveyStatus =
  | 'OPEN'
  | 'CLOSED';

/** TableImportKind is enum for the field kind */
export type TableImportKind =
  | 'DECLARATIONS'
  | 'SECTIONS'
  | 'UNITS'
  | 'CODES'
  | 'FUNCTIONAL_CLASSES'
  | 'TAXONOMY'
  | 'EXPERTS'
  | 'AGENCIES'
  | 'CONTRACTS';

/** TargetReviewDecision is enum for the field decision */
export type TargetReviewDecision =
  | 'OPEN'
  | 'PASSED'
  | 'RETURNED'
  | 'REJECT_ASKED'
  | 'REJECTED';

/** UserStatus is enum for the field status */
export type UserStatus =
  | 'ACTIVE'
  | 'DISABLED';

export type SignInMutationVariables = Exact<{
  input: SignIn;
}>;


export type SignInMutation = { signIn: { accessToken: string, viewer: { ' $fragmentRefs'?: { 'SessionViewerFragment': SessionViewerFragment } } } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type ConfirmIdentityMutationVariables = Exact<{
  input: ConfirmIdentity;
}>;


export type ConfirmIdentityMutation = { confirmIdentity: boolean };

export type CurrentViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type CurrentViewerQuery = { viewer: { ' $fragmentRefs'?: { 'SessionViewerFragment': SessionViewerFragment } } | null };

export type SessionViewerFragment = { login: string, name: string, roles: Array<Role>, divisionName: string, usesCode: boolean, unit: { code: string, nameZh: string } | null, section: { code: string, nameZh: string } | null } & { ' $fragmentName'?: 'SessionViewerFragment' };

export type UnreadNoticesQueryVariables = Exact<{ [key: string]: never; }>;


export type UnreadNoticesQuery = { unreadNotices: number };

export type NoticedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type NoticedSubscription = { noticed: number };

export type AccountPageQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountPageQuery = { account: { id: string, login: string, name: string, unit: { nameZh: string } | null, section: { nameZh: string } | null, grants: Array<{ id: string, role: Role, state: GrantState, validFrom: string | null, validTo: string | null, unit: { code: string, nameZh: string } | null, section: { code: string, nameZh: string } | null, batch: { code: string, nameZh: string } | null, portfolio: Array<{ code: string, nameZh: string }> }> | null } };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePassword;
}>;


export type ChangePasswordMutation = { changePassword: boolean };

export type SessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionsQuery = { sessions: Array<{ id: string, userAgent: string, address: string, createdAt: string, lastUsedAt: string, current: boolean }> };

export type RevokeSessionMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeSessionMutation = { revokeSession: boolean };

export type RevokeOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type RevokeOtherSessionsMutation = { revokeOtherSessions: boolean };

export type AgenciesPageQueryVariables = Exact<{
  filter?: AgencyFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AgenciesPageQuery = { agencies: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, code: string, nameZh: string, creditCode: string, kind: AgencyKind, onPlatform: boolean, status: AgencyStatus, engageable: boolean, engageableNext: boolean, years: Array<{ year: number, total: string, standing: Standing }>, people: Array<{ id: string, leads: boolean, leftAt: string | null }> | null } | null } | null> | null } };

export type AgencyPageQueryVariables = Exact<{
  id: string | number;
}>;


export type AgencyPageQuery = { agency: (
    { id: string, code: string, nameZh: string, creditCode: string, kind: AgencyKind, onPlatform: boolean, fields: Array<string> | null, pastWork: string, status: AgencyStatus, engageable: boolean, engageableNext: boolean, years: Array<{ year: number, marks: number, total: string, standing: Standing }>, marks: Array<(
      { id: string, year: number }
      & { ' $fragmentRefs'?: { 'MarkView_MarkFragment': MarkView_MarkFragment } }
    )> | null, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }>, people: Array<{ id: string, nameZh: string, titleZh: string, years: number, certificates: string, leads: boolean, leftAt: string | null }> | null, contracts: Array<{ id: string, payer: string, no: string, nameZh: string, amount: string | null, startsOn: string | null, endsOn: string | null, deliverables: string, settlement: { marks: number, mean: string, standing: Standing, coefficient: string, amount: string } | null, assignments: Array<{ id: string, version: number, projectName: string, unitName: string, taskZh: string, signedBy: string, signedAt: string | null, withdrawnAt: string | null, mark: (
          { id: string, standing: Standing | null }
          & { ' $fragmentRefs'?: { 'MarkView_MarkFragment': MarkView_MarkFragment } }
        ) | null, members: Array<{ id: string, nameZh: string }>, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }> }> | null }> | null }
    & { ' $fragmentRefs'?: { 'AgencyForm_AgencyFragment': AgencyForm_AgencyFragment } }
  ) };

export type AgencyForm_AgencyFragment = { id: string, version: number, nameZh: string, creditCode: string, kind: AgencyKind, onPlatform: boolean, fields: Array<string> | null, pastWork: string, status: AgencyStatus } & { ' $fragmentName'?: 'AgencyForm_AgencyFragment' };

export type AgencyFieldsQueryVariables = Exact<{ [key: string]: never; }>;


export type AgencyFieldsQuery = { libraryGuide: { independence: string, fields: Array<{ code: string, nameZh: string }> } };

export type AssignableDeclarationsQueryVariables = Exact<{
  keyword?: string | null | undefined;
}>;


export type AssignableDeclarationsQuery = { declarations: { edges: Array<{ node: { id: string, nameZh: string, unit: { id: string, shortNameZh: string } } | null } | null> | null } };

export type MyAssignmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyAssignmentsQuery = { myAssignments: Array<{ id: string, version: number, projectName: string, unitName: string, taskZh: string, signedBy: string, signedAt: string | null, contract: { id: string, nameZh: string, endsOn: string | null }, members: Array<{ id: string, nameZh: string }>, declaration: { id: string } | null, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }> }> };

export type SaveAgencyMutationVariables = Exact<{
  input: SaveAgency;
}>;


export type SaveAgencyMutation = { saveAgency: { id: string, version: number } };

export type AddAgencyPersonMutationVariables = Exact<{
  input: AddAgencyPerson;
}>;


export type AddAgencyPersonMutation = { addAgencyPerson: { id: string } };

export type EndAgencyPersonMutationVariables = Exact<{
  id: string | number;
}>;


export type EndAgencyPersonMutation = { endAgencyPerson: { id: string } };

export type AddContractMutationVariables = Exact<{
  input: AddContract;
}>;


export type AddContractMutation = { addContract: { id: string } };

export type AssignAgencyMutationVariables = Exact<{
  input: AssignAgency;
}>;


export type AssignAgencyMutation = { assignAgency: { id: string } };

export type RecallAssignmentMutationVariables = Exact<{
  input: Step;
}>;


export type RecallAssignmentMutation = { recallAssignment: { id: string, version: number } };

export type SignIndependenceMutationVariables = Exact<{
  input: SignIndependence;
}>;


export type SignIndependenceMutation = { signIndependence: { id: string, version: number } };

export type MarkView_MarkFragment = { id: string, version: number, year: number, projectName: string, contractNo: string, payer: string, total: string | null, standing: Standing | null, markedBy: string, createdAt: string, reason: string, answer: string, answeredBy: string, answeredAt: string | null, items: Array<{ code: string, nameZh: string, weight: string, points: string, comment: string }>, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }> } & { ' $fragmentName'?: 'MarkView_MarkFragment' };

export type AgencyMarkRulesQueryVariables = Exact<{ [key: string]: never; }>;


export type AgencyMarkRulesQuery = { libraryGuide: { agencyAssessment: { reasonMin: number, commentBelow: string, items: Array<{ code: string, nameZh: string, textZh: string, weight: string }> } } };

export type MyAgencyMarksQueryVariables = Exact<{ [key: string]: never; }>;


export type MyAgencyMarksQuery = { myAgencyMarks: Array<(
    { id: string }
    & { ' $fragmentRefs'?: { 'MarkView_MarkFragment': MarkView_MarkFragment } }
  )> };

export type MarkAgencyMutationVariables = Exact<{
  input: MarkAgency;
}>;


export type MarkAgencyMutation = { markAgency: { id: string, version: number } };

export type AnswerAgencyMarkMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type AnswerAgencyMarkMutation = { answerAgencyMark: { id: string, version: number } };

export type FundingPageQueryVariables = Exact<{
  batchID: string | number;
  ceiling?: string | null | undefined;
  strict?: boolean | null | undefined;
  show?: FundingShow | null | undefined;
  section?: string | null | undefined;
  first: number;
  skip: number;
}>;


export type FundingPageQuery = { funding: { ceiling: string | null, strict: boolean, left: string | null, batch: { id: string, version: number, nameZh: string, code: string, ceiling: string | null, strictCeiling: boolean, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }> }, whole: { ' $fragmentRefs'?: { 'FundingSumFragment': FundingSumFragment } } | null, sections: Array<{ ceiling: string | null, left: string | null, section: { id: string, code: string, nameZh: string }, sum: { ' $fragmentRefs'?: { 'FundingSumFragment': FundingSumFragment } } }>, classes: Array<{ priority: number, atMost: string, proven: boolean, proposed: { count: number, amount: string, points: string }, best: { count: number, amount: string, points: string } }>, lines: { total: number, rows: Array<{ ' $fragmentRefs'?: { 'FundingTable_LineFragment': FundingTable_LineFragment } }> } } };

export type FundingSumFragment = { candidates: number, asked: string, first: number, firstAmount: string, funded: number, used: string, reserve: number, reserveAmount: string, departures: number } & { ' $fragmentName'?: 'FundingSumFragment' };

export type SetCeilingsMutationVariables = Exact<{
  input: SetCeilings;
}>;


export type SetCeilingsMutation = { setCeilings: { id: string, version: number, ceiling: string | null, strictCeiling: boolean } };

export type FundingTable_LineFragment = { declarationID: string, code: string, nameZh: string, place: number | null, standing: FundingStanding, basis: string, priority: number | null, score: string | null, amount: string, levels: Array<string>, group: string, proposed: string, proposedWhy: string, planned: string, why: string, before: string, best: string | null, version: number, open: boolean, unit: { id: string, nameZh: string }, section: { id: string, nameZh: string }, departure: { amount: string, reason: string } | null } & { ' $fragmentName'?: 'FundingTable_LineFragment' };

export type MarkFundingMutationVariables = Exact<{
  input: MarkFunding;
}>;


export type MarkFundingMutation = { markFunding: { id: string } };

export type ApprovalPageQueryVariables = Exact<{
  id: string | number;
}>;


export type ApprovalPageQuery = { batch: (
    { id: string, version: number, nameZh: string, approvalDocNo: string | null, approvalDate: string | null, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }> }
    & { ' $fragmentRefs'?: { 'ApproveForm_BatchFragment': ApproveForm_BatchFragment } }
  ), outbox: Array<{ ' $fragmentRefs'?: { 'Outbox_MessageFragment': Outbox_MessageFragment } }> };

export type ApprovalClocksQueryVariables = Exact<{
  id: string | number;
}>;


export type ApprovalClocksQuery = { batchProgress: { clocks: Array<{ name: string, from: string | null, due: string | null, daysLeft: number | null, done: boolean }> } };

export type PushBatchMutationVariables = Exact<{
  input: PushBatch;
}>;


export type PushBatchMutation = { pushBatch: { queued: number, skipped: number, batch: { id: string, version: number } } };

export type ApproveForm_BatchFragment = { id: string, version: number } & { ' $fragmentName'?: 'ApproveForm_BatchFragment' };

export type PushedDeclarationsQueryVariables = Exact<{
  filter: DeclarationFilter;
  after?: string | null | undefined;
}>;


export type PushedDeclarationsQuery = { declarations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, code: string, nameZh: string, amount: string | null, reviewedAmount: string | null, unit: { nameZh: string } } | null } | null> | null } };

export type PlannedFundingQueryVariables = Exact<{
  batchID: string | number;
  skip: number;
}>;


export type PlannedFundingQuery = { funding: { ceiling: string | null, lines: { total: number, rows: Array<{ declarationID: string, planned: string, why: string, departure: { reason: string } | null }> } } };

export type ApproveBatchMutationVariables = Exact<{
  input: ApproveBatch;
}>;


export type ApproveBatchMutation = { approveBatch: { id: string, version: number, approvalDocNo: string | null, approvalDate: string | null } };

export type Outbox_MessageFragment = { id: string, key: string, status: OutboxMessageStatus, attempts: number, reason: string, answeredAt: string | null, declaration: { id: string, code: string, nameZh: string, reviewedAmount: string | null, unit: { nameZh: string } } } & { ' $fragmentName'?: 'Outbox_MessageFragment' };

export type AcknowledgeMutationVariables = Exact<{
  input: Acknowledge;
}>;


export type AcknowledgeMutation = { acknowledge: Array<{ id: string, status: OutboxMessageStatus, reason: string, answeredAt: string | null }> };

export type AuditPageQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type AuditPageQuery = { auditEvents: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: (
        { id: string }
        & { ' $fragmentRefs'?: { 'TraceRow_EventFragment': TraceRow_EventFragment } }
      ) | null } | null> | null } };

export type TraceDetailsQueryVariables = Exact<{
  id: string | number;
}>;


export type TraceDetailsQuery = { auditChanges: Array<{ column: string, before: string | null, after: string | null }> };

export type TraceRow_EventFragment = { id: string, occurredAt: string, actorLogin: string, action: string, objectType: string, objectID: string, reason: string, result: AuditEventResult, requestID: string, seq: number | null, hash: string, prevHash: string } & { ' $fragmentName'?: 'TraceRow_EventFragment' };

export type BatchesPageQueryVariables = Exact<{
  year: number;
}>;


export type BatchesPageQuery = { batches: { totalCount: number, edges: Array<{ node: { id: string, code: string, nameZh: string, status: BatchStatus, declareStart: string | null, declareDeadline: string | null, sectionDeadline: string | null, reviewDeadline: string | null, ceiling: string | null } | null } | null> | null } };

export type BoardPageQueryVariables = Exact<{
  id: string | number;
}>;


export type BoardPageQuery = { batchProgress: { declared: number, declaredAmount: string, reviewedAmount: string, approvedAmount: string, overdue: number, batch: (
      { id: string, version: number, code: string, nameZh: string, budgetYear: number, status: BatchStatus, declareStart: string | null, declareDeadline: string | null, sectionDeadline: string | null, reviewDeadline: string | null, ceiling: string | null, approvalDocNo: string | null, approvalDate: string | null, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }> }
      & { ' $fragmentRefs'?: { 'Extensions_BatchFragment': Extensions_BatchFragment } }
    ), stages: Array<{ stage: DeclarationStage, count: number, amount: string }>, outcomes: Array<{ outcome: ScreeningOutcome, count: number, amount: string }>, sections: Array<{ count: number, overdue: number, waiting: number, amount: string, section: { code: string, nameZh: string } }>, sheets: { invited: number, accepted: number, scoring: number, submitted: number, overdue: number }, clocks: Array<{ name: string, from: string | null, due: string | null, daysLeft: number | null, done: boolean }> } };

export type BatchNewsSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type BatchNewsSubscription = { batchChanged: { at: string } };

export type OpenBatchMutationVariables = Exact<{
  input: Step;
}>;


export type OpenBatchMutation = { openBatch: { id: string, version: number, status: BatchStatus } };

export type CloseBatchMutationVariables = Exact<{
  input: Step;
}>;


export type CloseBatchMutation = { closeBatch: { id: string, version: number, status: BatchStatus } };

export type ChangeBatchPageQueryVariables = Exact<{
  id: string | number;
}>;


export type ChangeBatchPageQuery = { batch: { id: string, version: number, code: string, nameZh: string, budgetYear: number, declareStart: string | null, declareDeadline: string | null, sectionDeadline: string | null, reviewDeadline: string | null, maxReturnRounds: number, minExperts: number, ceiling: string | null, congressPassedOn: string | null, approvalReceivedOn: string | null, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }> } };

export type ChangeBatchMutationVariables = Exact<{
  input: ChangeBatch;
}>;


export type ChangeBatchMutation = { changeBatch: { id: string, version: number } };

export type Extensions_BatchFragment = { id: string, declareDeadline: string | null, extensions: Array<{ id: string, until: string | null, reason: string, unit: { code: string, nameZh: string } }> | null } & { ' $fragmentName'?: 'Extensions_BatchFragment' };

export type ExtensionUnitsQueryVariables = Exact<{
  keyword: string;
}>;


export type ExtensionUnitsQuery = { units: { edges: Array<{ node: { code: string, nameZh: string } | null } | null> | null } };

export type ExtendDeadlineMutationVariables = Exact<{
  input: ExtendDeadline;
}>;


export type ExtendDeadlineMutation = { extendDeadline: { id: string, extensions: Array<{ id: string, until: string | null }> | null } };

export type CloneBatchQueryVariables = Exact<{
  id: string | number;
}>;


export type CloneBatchQuery = { batch: { code: string, nameZh: string, budgetYear: number, declareStart: string | null, declareDeadline: string | null, sectionDeadline: string | null, reviewDeadline: string | null, maxReturnRounds: number, minExperts: number, ceiling: string | null, strictCeiling: boolean }, funding: { sections: Array<{ ceiling: string | null, section: { id: string, code: string, nameZh: string } }> } };

export type CreateBatchMutationVariables = Exact<{
  input: BatchInput;
}>;


export type CreateBatchMutation = { createBatch: { id: string } };

export type CompareDeskQueryVariables = Exact<{
  id: string | number;
}>;


export type CompareDeskQuery = { sheet: { id: string, status: ExpertSheetStatus, projectName: string, unitName: string, declaredAmount: string | null, declaration: { id: string } | null }, compareDesk: { projects: Array<{ ' $fragmentRefs'?: { 'LikeProjectFragment': LikeProjectFragment } }>, lines: Array<{ ' $fragmentRefs'?: { 'ComparedLineFragment': ComparedLineFragment } }> } };

export type LikeProjectFragment = { no: number, sheetID: string | null, projectName: string | null, unitName: string | null, year: number, sameProject: boolean, sameFunction: boolean, sameKind: boolean, sharedTags: Array<string>, declared: string | null, granted: string | null, lines: Array<{ line: number, unitPrice: string }> } & { ' $fragmentName'?: 'LikeProjectFragment' };

export type ComparedLineFragment = { line: number, nameZh: string, unit: string, unitPrice: string, off: string | null, far: boolean | null, range: { count: number, lowest: string, median: string, highest: string } | null, sources: Array<{ year: number, unitPrice: string, sameProject: boolean, projectName: string | null }>, contracts: { off: string, far: boolean, range: { count: number, lowest: string, median: string, highest: string }, sources: Array<{ contractNo: string, signedOn: string, unitPrice: string, buyerZh: string, supplierZh: string }> } | null } & { ' $fragmentName'?: 'ComparedLineFragment' };

export type DashboardPageQueryVariables = Exact<{
  filter: DashboardFilter;
}>;


export type DashboardPageQuery = { dashboard: (
    { by: DashboardPlace, stuckDays: number, places: Array<{ code: string, nameZh: string, count: number, declared: string, decided: number, granted: string, cutRate: string | null, approvedCount: number, approved: string }>, grades: Array<{ code: string, count: number, declared: string }>, stages: Array<{ code: string, nameZh: string, stage: DeclarationStage, count: number, amount: string }>, execution: Array<{ throughMonth: number | null, count: number, budget: string, executed: string }>, dispersion: Array<{ band: DispersionBand, count: number, flagged: number }> | null, submissions: Array<{ day: string, count: number }>, risks: Array<{ code: string, nameZh: string, overdue: number, stuck: number }>, reviews: Array<{ declarations: number, overdue: number, invited: number | null, scoring: number | null, submitted: number | null, late: number | null, batch: { id: string, nameZh: string } }> }
    & { ' $fragmentRefs'?: { 'DashboardTiles_NumbersFragment': DashboardTiles_NumbersFragment } }
  ) };

export type DashboardPlacesQueryVariables = Exact<{
  year: number;
}>;


export type DashboardPlacesQuery = { batches: { edges: Array<{ node: { id: string, nameZh: string } | null } | null> | null }, sections: Array<{ code: string, nameZh: string }> };

export type YearNumbersQueryVariables = Exact<{
  filter: DashboardFilter;
}>;


export type YearNumbersQuery = { dashboard: { ' $fragmentRefs'?: { 'DashboardTiles_NumbersFragment': DashboardTiles_NumbersFragment } } };

export type DashboardTiles_NumbersFragment = { total: { count: number, declared: string, decided: number, granted: string, cut: string, cutRate: string | null, cutCount: number, approvedCount: number, approved: string }, before: { count: number, declared: string, granted: string, approved: string } } & { ' $fragmentName'?: 'DashboardTiles_NumbersFragment' };

export type DisclosurePageQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type DisclosurePageQuery = { batch: { id: string, nameZh: string }, declarations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, nameZh: string, approvedAmount: string | null, unit: { shortNameZh: string }, disclosures: Array<{ id: string, version: number, kind: DisclosureKind, status: DisclosureStatus, reason: string, publishedAt: string | null, body: { hidden: number } }> | null } | null } | null> | null } };

export type PreviewDisclosureQueryVariables = Exact<{
  id: string | number;
}>;


export type PreviewDisclosureQuery = { previewDisclosure: { ' $fragmentRefs'?: { 'DisclosedBodyFragment': DisclosedBodyFragment } } };

export type PublishTargetsMutationVariables = Exact<{
  input: PublishTargets;
}>;


export type PublishTargetsMutation = { publishTargets: number };

export type WithdrawDisclosureMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type WithdrawDisclosureMutation = { withdrawDisclosure: { id: string, version: number, status: DisclosureStatus, reason: string } };

export type PublicListQueryVariables = Exact<{
  filter?: PublicFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type PublicListQuery = { publicPage: { total: number, next: string | null, rows: Array<{ id: string, kind: DisclosureKind, year: number, projectName: string, unitName: string, publishedAt: string }> } };

export type PublicOneQueryVariables = Exact<{
  id: string | number;
}>;


export type PublicOneQuery = { publicItem: { id: string, kind: DisclosureKind, year: number, projectName: string, unitName: string, publishedAt: string, hash: string, body: { ' $fragmentRefs'?: { 'DisclosedBodyFragment': DisclosedBodyFragment } } } };

export type DisclosedBodyFragment = { approved: string, goal: string, hidden: number, indicators: Array<{ level1: string, nameZh: string, operator: string, target: string, unit: string, weight: string, actual: string | null, points: string | null }>, result: { adjusted: string, executed: string, rate: string, completion: string, total: string, grade: Grade } | null, evaluation: { evaluator: string, total: string, grade: Grade, aspects: Array<{ nameZh: string, weight: string, points: string }> } | null } & { ' $fragmentName'?: 'DisclosedBodyFragment' };

export type CheckReceiptQueryVariables = Exact<{
  code?: string | null | undefined;
  hash?: string | null | undefined;
}>;


export type CheckReceiptQuery = { checkReceipt: { kind: ReceiptKind, code: string, title: string | null, issuer: string, year: number, frozenAt: string, hash: string, files: Array<{ ending: string, size: number, hash: string }> } | null };

export type AddAbsenceMutationVariables = Exact<{
  input: AddAbsence;
}>;


export type AddAbsenceMutation = { addAbsence: { id: string, seats: Array<{ id: string, projectName: string }> } };

export type WithdrawAbsenceMutationVariables = Exact<{
  id: string | number;
}>;


export type WithdrawAbsenceMutation = { withdrawAbsence: { id: string } };

export type RemoveCertificateMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveCertificateMutation = { removeCertificate: { id: string } };

export type ConflictsPageQueryVariables = Exact<{ [key: string]: never; }>;


export type ConflictsPageQuery = { recusalConflicts: Array<{ sheet: { id: string, version: number, label: string, status: ExpertSheetStatus, projectName: string, unitName: string, declaration: { id: string } | null, expert: { id: string, code: string, nameZh: string } | null, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }> }, hits: Array<{ ' $fragmentRefs'?: { 'Hits_HitFragment': Hits_HitFragment } }> }> };

export type RecusalPageQueryVariables = Exact<{
  id: string | number;
}>;


export type RecusalPageQuery = { declaration: { id: string, code: string, nameZh: string, unit: { id: string, nameZh: string } }, panelPool: Array<{ expert: { id: string, code: string, nameZh: string, employerZh: string }, hits: Array<{ ' $fragmentRefs'?: { 'Hits_HitFragment': Hits_HitFragment } }> }> };

export type Hits_HitFragment = { rule: string, nameZh: string, hard: boolean, dismissible: boolean, fact: string, detail: string, source: string, dismissal: { id: string, reason: string, dismissedByName: string, createdAt: string } | null } & { ' $fragmentName'?: 'Hits_HitFragment' };

export type DismissHitMutationVariables = Exact<{
  input: DismissHit;
}>;


export type DismissHitMutation = { dismissHit: { id: string } };

export type VoidConflictMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type VoidConflictMutation = { voidSheet: { id: string, version: number, status: ExpertSheetStatus } };

export type RecuseConflictMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type RecuseConflictMutation = { recuseSheet: { id: string, version: number, status: ExpertSheetStatus } };

export type LibraryEntryQueryVariables = Exact<{
  id: string | number;
}>;


export type LibraryEntryQuery = { expert: { ' $fragmentRefs'?: { 'ExpertView_ExpertFragment': ExpertView_ExpertFragment } } };

export type MyEntryQueryVariables = Exact<{ [key: string]: never; }>;


export type MyEntryQuery = { myEntry: { ' $fragmentRefs'?: { 'ExpertView_ExpertFragment': ExpertView_ExpertFragment } } | null };

export type ExpertView_ExpertFragment = { id: string, version: number, code: string, nameZh: string, sex: ExpertSex | null, birthYear: number | null, employerZh: string, employerKind: string, postZh: string, majorZh: string, titleZh: string, titleLevel: ExpertTitleLevel | null, education: ExpertEducation | null, fields: Array<string> | null, sideFields: Array<string> | null, yearsOfWork: number | null, regionZh: string, career: string, publications: string, conflictUnits: Array<string> | null, status: ExpertStatus, entry: ExpertEntry, recommendedBy: string, entryDate: string | null, termEnd: string | null, pausedUntil: string | null, reviewsThisYear: number, consentedAt: string | null, erasedAt: string | null, awayUntil: string | null, section: { id: string, nameZh: string } | null, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }>, absences: Array<{ id: string, firstDay: string, lastDay: string, note: string, declaredBy: Role, withdrawnAt: string | null, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }>, seats: Array<{ id: string, projectName: string }> }> | null, relations: Array<{ id: string, kind: ExpertRelationKind, unitCode: string, partyZh: string, projectZh: string, roleZh: string, contractNo: string, since: string | null, until: string | null, declaredBy: Role, withdrawnAt: string | null }> | null, withdrawals: Array<{ id: string, version: number, relationID: string | null, unitCode: string | null, reason: string, askedByName: string, createdAt: string, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }> }>, certificates: Array<{ id: string, kind: ExpertFileKind, name: string, url: string, createdAt: string, removedAt: string | null }> | null, history: Array<{ id: string, action: string, actorName: string, actorRole: Role, reason: string, createdAt: string }> | null, reviews: Array<{ id: string, projectName: string, unitName: string, total: string | null, opinion: Opinion | null, submittedAt: string | null, round: { id: string, aggregate: string | null } | null }> } & { ' $fragmentName'?: 'ExpertView_ExpertFragment' };

export type ExpertFormQueryVariables = Exact<{
  id: string | number;
}>;


export type ExpertFormQuery = { expert: { id: string, version: number, nameZh: string, sex: ExpertSex | null, birthYear: number | null, employerZh: string, employerKind: string, postZh: string, majorZh: string, titleZh: string, titleLevel: ExpertTitleLevel | null, education: ExpertEducation | null, fields: Array<string> | null, sideFields: Array<string> | null, yearsOfWork: number | null, regionZh: string, career: string, publications: string, conflictUnits: Array<string> | null, actions: Array<{ action: string, enabled: boolean }> }, myEntry: { id: string } | null };

export type ExpertSectionsQueryVariables = Exact<{ [key: string]: never; }>;


export type ExpertSectionsQuery = { sections: Array<{ code: string, nameZh: string }> };

export type ApplyExpertMutationVariables = Exact<{
  input: ExpertInput;
}>;


export type ApplyExpertMutation = { applyExpert: { id: string } };

export type RecommendExpertMutationVariables = Exact<{
  input: ExpertInput;
}>;


export type RecommendExpertMutation = { recommendExpert: { id: string } };

export type SaveExpertMutationVariables = Exact<{
  input: SaveExpert;
}>;


export type SaveExpertMutation = { saveExpert: { id: string, version: number } };

export type ExpertsPageQueryVariables = Exact<{
  filter?: ExpertFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ExpertsPageQuery = { experts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, version: number, code: string, nameZh: string, employerZh: string, titleZh: string, fields: Array<string> | null, status: ExpertStatus, termEnd: string | null, renewalAskedAt: string | null, awayUntil: string | null, reviewsThisYear: number } | null } | null> | null } };

export type LibraryGuideQueryVariables = Exact<{ [key: string]: never; }>;


export type LibraryGuideQuery = { libraryGuide: { fields: Array<{ code: string, nameZh: string }>, employerKinds: Array<{ code: string, nameZh: string }> } };

export type RelationUnitsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type RelationUnitsQuery = { units: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, code: string, nameZh: string } | null } | null> | null } };

export type ObjectionPageQueryVariables = Exact<{
  id: string | number;
}>;


export type ObjectionPageQuery = { declaration: { id: string, code: string, nameZh: string } };

export type ObjectToExpertMutationVariables = Exact<{
  input: ObjectToExpert;
}>;


export type ObjectToExpertMutation = { objectToExpert: { id: string } };

export type ExpertPersonalQueryVariables = Exact<{
  id: string | number;
}>;


export type ExpertPersonalQuery = { expertPersonal: { idNumber: string, phone: string, email: string, bankName: string, bankAccount: string } };

export type AddRelationMutationVariables = Exact<{
  input: AddRelation;
}>;


export type AddRelationMutation = { addRelation: { id: string } };

export type WithdrawRelationMutationVariables = Exact<{
  input: WithdrawRelation;
}>;


export type WithdrawRelationMutation = { withdrawRelation: { id: string } };

export type WithdrawUnitMutationVariables = Exact<{
  input: WithdrawUnit;
}>;


export type WithdrawUnitMutation = { withdrawUnit: { id: string } };

export type DecideWithdrawalMutationVariables = Exact<{
  input: DecideConsent;
}>;


export type DecideWithdrawalMutation = { decideConsent: { id: string, version: number, decision: ConsentDecision } };

export type CheckExpertMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type CheckExpertMutation = { checkExpert: { id: string, version: number, status: ExpertStatus } };

export type AdmitExpertMutationVariables = Exact<{
  input: AdmitExpert;
}>;


export type AdmitExpertMutation = { admitExpert: { id: string, version: number, status: ExpertStatus } };

export type RefuseExpertMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type RefuseExpertMutation = { refuseExpert: { id: string, version: number, status: ExpertStatus } };

export type ReapplyExpertMutationVariables = Exact<{
  input: Step;
}>;


export type ReapplyExpertMutation = { reapplyExpert: { id: string, version: number, status: ExpertStatus } };

export type AskRenewalMutationVariables = Exact<{
  input: Step;
}>;


export type AskRenewalMutation = { askRenewal: { id: string, version: number, status: ExpertStatus } };

export type RenewExpertMutationVariables = Exact<{
  input: Step;
}>;


export type RenewExpertMutation = { renewExpert: { id: string, version: number, status: ExpertStatus } };

export type PauseExpertMutationVariables = Exact<{
  input: PauseExpert;
}>;


export type PauseExpertMutation = { pauseExpert: { id: string, version: number, status: ExpertStatus } };

export type ResumeExpertMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type ResumeExpertMutation = { resumeExpert: { id: string, version: number, status: ExpertStatus } };

export type LeaveLibraryMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type LeaveLibraryMutation = { leaveLibrary: { id: string, version: number, status: ExpertStatus } };

export type EraseExpertMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type EraseExpertMutation = { eraseExpert: { id: string, version: number, status: ExpertStatus } };

export type SignDeclarationMutationVariables = Exact<{
  input: Step;
}>;


export type SignDeclarationMutation = { signDeclaration: { id: string, version: number, stage: DeclarationStage } };

export type DeptApproveMutationVariables = Exact<{
  input: Step;
}>;


export type DeptApproveMutation = { deptApprove: { id: string, version: number, stage: DeclarationStage } };

export type UnitReturnMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type UnitReturnMutation = { unitReturn: { id: string, version: number, stage: DeclarationStage } };

export type DeptReturnMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type DeptReturnMutation = { deptReturn: { id: string, version: number, stage: DeclarationStage } };

export type WithdrawDeclarationMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type WithdrawDeclarationMutation = { withdrawDeclaration: { id: string, version: number, stage: DeclarationStage } };

export type ReviseReturnMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type ReviseReturnMutation = { reviseReturn: { id: string, version: number, stage: DeclarationStage } };

export type RejectFinalMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type RejectFinalMutation = { rejectFinal: { id: string, version: number, stage: DeclarationStage } };

export type AskAppealMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type AskAppealMutation = { askAppeal: { id: string, declaration: { id: string, version: number, stage: DeclarationStage } } };

export type StartAdjustmentMutationVariables = Exact<{
  input: StartAdjustment;
}>;


export type StartAdjustmentMutation = { startAdjustment: { id: string } };

export type UrgeDeclarationMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type UrgeDeclarationMutation = { urgeDeclaration: { id: string, version: number } };

export type ChangesPageQueryVariables = Exact<{
  id: string | number;
}>;


export type ChangesPageQuery = { declaration: { id: string, nameZh: string, code: string, revision: number, expFuncCode: string, batch: { id: string }, form: { ' $fragmentRefs'?: { 'FilingFormFragment': FilingFormFragment } }, versions: Array<{ no: number, createdAt: string, submittedBy: string, form: { ' $fragmentRefs'?: { 'FilingFormFragment': FilingFormFragment } } }> | null } };

export type ChangesQueryVariables = Exact<{
  id: string | number;
  from: number;
  to: number;
}>;


export type ChangesQuery = { compareVersions: Array<{ path: string, label: string, before: string | null, after: string | null }> };

export type FunctionalClassesQueryVariables = Exact<{
  keyword: string;
}>;


export type FunctionalClassesQuery = { functionalClasses: Array<{ code: string, nameZh: string }> };

export type Conclusion_DeclarationFragment = { amount: string | null, score: string | null, grade: Grade | null, opinion: Opinion | null, priority: number | null, reviewedAmount: string | null, conclusionNote: string, concludedAt: string | null, approvedAmount: string | null, approvalNote: string, lineCuts: Array<{ line: number, cut: string, reason: string }> | null, appeals: Array<{ id: string, text: string, askedByName: string, decision: AppealDecision, answer: string, createdAt: string }> | null } & { ' $fragmentName'?: 'Conclusion_DeclarationFragment' };

export type DeclarationPageQueryVariables = Exact<{
  id: string | number;
}>;


export type DeclarationPageQuery = { declaration: (
    { id: string, version: number, code: string, nameZh: string, stage: DeclarationStage, budgetYear: number, dueAt: string | null, holder: string, outcome: ScreeningOutcome | null, revision: number, expFuncCode: string, project: { id: string, lastGrade: Grade | null, lastGradeYear: number | null, resultLinks: Array<{ id: string, year: number, total: string | null, grade: Grade | null, change: string | null, consequence: string, problems: Array<string> | null, appliedAt: string | null }> | null }, monitorings: Array<{ id: string, throughMonth: number }> | null, selfEvaluation: { id: string } | null, evaluations: Array<{ id: string, kind: EvaluationKind }> | null, batch: { id: string }, unit: { nameZh: string }, versions: Array<{ id: string }> | null, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }>, remarks: Array<{ path: string, text: string }>, form: { ' $fragmentRefs'?: { 'FilingFormFragment': FilingFormFragment } }, attachments: Array<{ ' $fragmentRefs'?: { 'Files_FileFragment': Files_FileFragment } }> | null }
    & { ' $fragmentRefs'?: { 'ReviewWays_DeclarationFragment': ReviewWays_DeclarationFragment;'Returned_DeclarationFragment': Returned_DeclarationFragment;'Verdicts_DeclarationFragment': Verdicts_DeclarationFragment;'SectionOpinions_DeclarationFragment': SectionOpinions_DeclarationFragment;'Questions_DeclarationFragment': Questions_DeclarationFragment;'Conclusion_DeclarationFragment': Conclusion_DeclarationFragment;'History_DeclarationFragment': History_DeclarationFragment } }
  ) };

export type SaveDraftMutationVariables = Exact<{
  input: SaveDraft;
}>;


export type SaveDraftMutation = { saveDraft: { id: string, version: number, faults: Array<{ code: string, path: string, message: string, severity: Severity }> } };

export type CheckDeclarationQueryVariables = Exact<{
  input: DeclarationInput;
}>;


export type CheckDeclarationQuery = { checkDeclaration: Array<{ code: string, path: string, message: string, severity: Severity }>, coachDeclaration: Array<{ code: string, path: string, message: string, better: string, of: Array<string> }> };

export type StoredFaultsQueryVariables = Exact<{
  id: string | number;
}>;


export type StoredFaultsQuery = { declaration: { id: string, faults: Array<{ code: string, path: string, message: string, severity: Severity }> } };

export type SubmitDeclarationMutationVariables = Exact<{
  input: Step;
}>;


export type SubmitDeclarationMutation = { submitDeclaration: { id: string, version: number, stage: DeclarationStage } };

export type RemoveAttachmentMutationVariables = Exact<{
  input: RemoveAttachment;
}>;


export type RemoveAttachmentMutation = { removeAttachment: { id: string } };

export type Files_FileFragment = { id: string, kind: AttachmentKind, name: string, size: number, url: string, createdAt: string } & { ' $fragmentName'?: 'Files_FileFragment' };

export type FilingFormFragment = { budgetYear: number | null, nameZh: string | null, unitCode: string | null, projectKind: string | null, nature: string | null, tags: Array<string> | null, expFuncCode: string | null, startDate: string | null, endDate: string | null, leader: string | null, contact: string | null, phone: string | null, amount: string | null, totalInvestment: string | null, procurementAmount: string | null, annualGoal: string | null, totalGoal: string | null, policyBasis: string | null, justification: string | null, overview: string | null, emergency: boolean | null, emergencyDocNo: string | null, scheme: string | null, noServiceObject: boolean | null, lastYearBudget: string | null, lastYearExecuted: string | null, yearlySplit: Array<{ year: number | null, amount: string | null }> | null, fundSources: Array<{ source: string | null, amount: string | null }> | null, budgetLines: Array<{ nameZh: string | null, depEcoCode: string | null, qty: string | null, unit: string | null, unitPrice: string | null, amount: string | null, basis: string | null }> | null, schedule: Array<{ stage: string | null, start: string | null, end: string | null, content: string | null, planPayment: string | null }> | null, indicators: Array<{ level1: string | null, level2: string | null, nameZh: string | null, operator: string | null, targetValue: string | null, targetText: string | null, unit: string | null, weight: string | null, definition: string | null, source: string | null, horizon: string | null, history: Array<string> | null, evidenceMethod: string | null, scoringRule: string | null, libraryRef: string | null, checkpoints: Array<{ text: string | null, points: string | null }> | null }> | null } & { ' $fragmentName'?: 'FilingFormFragment' };

export type FilingGuideQueryVariables = Exact<{
  batchID: string | number;
  class: string;
  classed: boolean;
}>;


export type FilingGuideQuery = { formGuide: { ' $fragmentRefs'?: { 'FilingGuideFragment': FilingGuideFragment } }, functionalClasses?: Array<{ code: string, nameZh: string }> };

export type FilingGuideFragment = { unitsOfMeasure: Array<string>, targetSources: Array<string>, projectKinds: Array<{ code: string, nameZh: string }>, natures: Array<{ code: string, nameZh: string }>, tags: Array<{ code: string, nameZh: string }>, fundSources: Array<{ code: string, nameZh: string }>, economicClasses: Array<{ code: string, nameZh: string }>, operators: Array<{ code: string, nameZh: string }>, schemes: Array<{ code: string, nameZh: string, isDefault: boolean, level1: Array<{ code: string, nameZh: string, level2: Array<{ code: string, nameZh: string }> }> }>, scoringRules: Array<{ code: string, nameZh: string }>, evidenceMethods: Array<{ code: string, nameZh: string }>, returnReasons: Array<{ code: string, nameZh: string }>, cutReasons: Array<{ code: string, nameZh: string }>, attachmentKinds: Array<{ code: string, nameZh: string }>, targetReviewForm: { dimensions: Array<{ nameZh: string, items: Array<{ code: string, nameZh: string, weight: string }> }> } } & { ' $fragmentName'?: 'FilingGuideFragment' };

export type History_DeclarationFragment = { id: string, history: Array<{ id: string, action: string, actorName: string, actorRole: Role, reasonCode: string, reason: string, revision: number, createdAt: string }> | null } & { ' $fragmentName'?: 'History_DeclarationFragment' };

export type PrintPageQueryVariables = Exact<{
  id: string | number;
}>;


export type PrintPageQuery = { declaration: { id: string, code: string, budgetYear: number, revision: number, expFuncCode: string, batch: { id: string }, unit: { nameZh: string, parent: { nameZh: string } | null }, section: { nameZh: string }, form: { ' $fragmentRefs'?: { 'FilingFormFragment': FilingFormFragment } }, attachments: Array<{ ' $fragmentRefs'?: { 'Files_FileFragment': Files_FileFragment } }> | null } };

export type Questions_DeclarationFragment = { stage: DeclarationStage, questions: Array<{ id: string, version: number, text: string, answer: string, answeredBy: string, answeredAt: string | null, createdAt: string }> | null } & { ' $fragmentName'?: 'Questions_DeclarationFragment' };

export type AnswerQuestionMutationVariables = Exact<{
  input: AnswerQuestion;
}>;


export type AnswerQuestionMutation = { answerQuestion: { id: string, version: number, answer: string, answeredBy: string, answeredAt: string | null } };

export type Returned_DeclarationFragment = { stage: DeclarationStage, remarks: Array<{ path: string, text: string }>, history: Array<{ action: string, toStage: string, actorName: string, reason: string, reasonCode: string, createdAt: string }> | null } & { ' $fragmentName'?: 'Returned_DeclarationFragment' };

export type ReviewWays_DeclarationFragment = { id: string, stage: DeclarationStage, actions: Array<{ action: string }>, rounds: Array<{ id: string, status: ReviewRoundStatus, aggregate: string | null }> | null } & { ' $fragmentName'?: 'ReviewWays_DeclarationFragment' };

export type SectionOpinions_DeclarationFragment = { targetReviews: Array<{ id: string, revision: number, reviewerName: string, total: string | null, grade: Grade | null, opinion: string, suggestedAmount: string | null, cutReason: string, decision: TargetReviewDecision, items: Array<{ code: string, points: string | null, comment: string }> }> | null } & { ' $fragmentName'?: 'SectionOpinions_DeclarationFragment' };

export type SuggestIndicatorsQueryVariables = Exact<{
  declarationID: string | number;
  keyword?: string | null | undefined;
}>;


export type SuggestIndicatorsQuery = { suggestIndicators: Array<{ reason: SuggestionReason, low: string | null, high: string | null, quality: LibraryIndicatorQuality | null, useCount: number, line: { level1: string | null, level2: string | null, nameZh: string | null, operator: string | null, unit: string | null, definition: string | null, source: string | null, horizon: string | null, history: Array<string> | null, evidenceMethod: string | null, scoringRule: string | null, libraryRef: string | null } }> };

export type TakenIndicatorsQueryVariables = Exact<{
  id: string | number;
}>;


export type TakenIndicatorsQuery = { declaration: { id: string, indicators: Array<{ id: string, no: number, nameZh: string, unit: string, library: { id: string, nameZh: string } | null }> | null } };

export type TakeIndicatorMutationVariables = Exact<{
  input: TakeIndicator;
}>;


export type TakeIndicatorMutation = { takeIndicator: { id: string, nameZh: string } };

export type Verdicts_DeclarationFragment = { verdicts: Array<{ id: string, revision: number, outcome: ScreeningOutcome | null, growthRate: string | null, ruleSet: string, override: ScreeningOutcome | null, overrideReason: string, overrideBy: string, hits: Array<{ code: string, nameZh: string, outcome: ScreeningOutcome, why: string }> }> | null } & { ' $fragmentName'?: 'Verdicts_DeclarationFragment' };

export type ConsentAskedQueryVariables = Exact<{
  id: string | number;
}>;


export type ConsentAskedQuery = { declaration: { id: string, consents: Array<{ id: string, version: number, act: ConsentAct, reason: string, outcome: ScreeningOutcome | null, askedByName: string, createdAt: string, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }> }> | null } };

export type DecideConsentMutationVariables = Exact<{
  input: DecideConsent;
}>;


export type DecideConsentMutation = { decideConsent: { id: string, version: number, decision: ConsentDecision } };

export type AppealAskedQueryVariables = Exact<{
  id: string | number;
}>;


export type AppealAskedQuery = { declaration: { id: string, appeals: Array<{ id: string, version: number, text: string, decision: AppealDecision, askedByName: string, createdAt: string }> | null } };

export type DecideAppealMutationVariables = Exact<{
  input: DecideAppeal;
}>;


export type DecideAppealMutation = { decideAppeal: { id: string, version: number, decision: AppealDecision } };

export type TodosQueryVariables = Exact<{ [key: string]: never; }>;


export type TodosQuery = { todos: Array<{ kind: string, title: string, subject: string, stage: string | null, since: string, dueAt: string | null, overdue: boolean, note: string | null, declarationID: string | null, sheetID: string | null, reportID: string | null, consentID: string | null, questionID: string | null, payListID: string | null, standardID: string | null, expertID: string | null, selfEvaluationID: string | null, monitoringID: string | null, adjustmentID: string | null, evaluationID: string | null, overallID: string | null, rollupID: string | null }> };

export type OpenBatchesQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenBatchesQuery = { batches: { edges: Array<{ node: { id: string, nameZh: string, status: BatchStatus, declareStart: string | null, declareDeadline: string | null, sectionDeadline: string | null, reviewDeadline: string | null } | null } | null> | null } };

export type BatchNowQueryVariables = Exact<{
  id: string | number;
}>;


export type BatchNowQuery = { batchProgress: { declared: number, overdue: number, stages: Array<{ stage: DeclarationStage, count: number }> } };

export type ImportBatchesQueryVariables = Exact<{ [key: string]: never; }>;


export type ImportBatchesQuery = { batches: { edges: Array<{ node: { id: string, nameZh: string, status: BatchStatus } | null } | null> | null } };

export type TableImportsQueryVariables = Exact<{ [key: string]: never; }>;


export type TableImportsQuery = { tableImports: { edges: Array<{ node: { id: string, createdAt: string, kind: TableImportKind, name: string, hash: string, rows: number, changed: number } | null } | null> | null } };

export type LibraryPageQueryVariables = Exact<{
  filter?: LibraryIndicatorFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type LibraryPageQuery = { libraryIndicators: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, nameZh: string, level2: string, operator: string, unit: string, funcClass: string, tags: Array<string>, low: string | null, high: string | null, quality: LibraryIndicatorQuality, status: LibraryIndicatorStatus, useCount: number } | null } | null> | null } };

export type LibraryCodesQueryVariables = Exact<{ [key: string]: never; }>;


export type LibraryCodesQuery = { taxonomy: { edges: Array<{ node: { id: string, body: string } | null } | null> | null }, codes: { edges: Array<{ node: { id: string, body: string } | null } | null> | null }, classes: { edges: Array<{ node: { id: string, body: string } | null } | null> | null } };

export type IndicatorForm_RowFragment = { id: string, version: number, nameZh: string, level2: string, operator: string, unit: string, funcClass: string, tags: Array<string>, definition: string, formula: string, low: string | null, high: string | null, quality: LibraryIndicatorQuality } & { ' $fragmentName'?: 'IndicatorForm_RowFragment' };

export type IndicatorPageQueryVariables = Exact<{
  id: string | number;
}>;


export type IndicatorPageQuery = { libraryIndicator: (
    { origin: LibraryIndicatorOrigin, status: LibraryIndicatorStatus, retiredAt: string | null, retireReason: string, useCount: number, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }>, history: Array<{ year: number, targets: { count: number, lowest: string, median: string, highest: string } | null, actuals: { count: number, lowest: string, median: string, highest: string } | null }>, uses: Array<{ actual: string | null, indicator: { id: string, operator: string, target: string, unit: string }, declaration: { id: string, code: string, nameZh: string, budgetYear: number, stage: DeclarationStage, unit: { id: string, nameZh: string } } }> }
    & { ' $fragmentRefs'?: { 'IndicatorForm_RowFragment': IndicatorForm_RowFragment } }
  ) };

export type AddLibraryIndicatorMutationVariables = Exact<{
  input: AddLibraryIndicator;
}>;


export type AddLibraryIndicatorMutation = { addLibraryIndicator: (
    { id: string }
    & { ' $fragmentRefs'?: { 'IndicatorForm_RowFragment': IndicatorForm_RowFragment } }
  ) };

export type ChangeLibraryIndicatorMutationVariables = Exact<{
  input: ChangeLibraryIndicator;
}>;


export type ChangeLibraryIndicatorMutation = { changeLibraryIndicator: (
    { id: string }
    & { ' $fragmentRefs'?: { 'IndicatorForm_RowFragment': IndicatorForm_RowFragment } }
  ) };

export type RetireLibraryIndicatorMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type RetireLibraryIndicatorMutation = { retireLibraryIndicator: { id: string, version: number, status: LibraryIndicatorStatus } };

export type AgendaFragment = { id: string, version: number, no: number, meetsAt: string, place: string, item: number, items: Array<{ no: number, declarationID: string | null, roundID: string | null, projectName: string | null, seated: boolean, excused: boolean, concluded: boolean, size: number, present: number, quorum: number, part: { version: number, metAt: string, metWhere: string, minutes: string, score: string, grade: Grade, opinion: Opinion, priority: number, amount: string | null, declared: string | null, departureReason: string, unsigned: boolean, seats: Array<{ label: string, present: boolean, signed: string | null, dissent: string }> } | null }>, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }> } & { ' $fragmentName'?: 'AgendaFragment' };

export type AgendaOfQueryVariables = Exact<{
  declarationID: string | number;
}>;


export type AgendaOfQuery = { agenda: { ' $fragmentRefs'?: { 'AgendaFragment': AgendaFragment } } | null };

export type TakeItemMutationVariables = Exact<{
  input: TakeItem;
}>;


export type TakeItemMutation = { takeItem: { ' $fragmentRefs'?: { 'AgendaFragment': AgendaFragment } } };

export type SignBookMutationVariables = Exact<{
  input: SignBook;
}>;


export type SignBookMutation = { signBook: { ' $fragmentRefs'?: { 'AgendaFragment': AgendaFragment } } };

export type ConcludeMeetingMutationVariables = Exact<{
  input: Step;
}>;


export type ConcludeMeetingMutation = { concludeMeeting: { id: string, stage: DeclarationStage } };

export type MeetingEndQueryVariables = Exact<{
  declarationID: string | number;
}>;


export type MeetingEndQuery = { meetingEnd: { projectName: string, declared: string | null, score: string, grade: Grade, opinion: Opinion, priority: number, amount: string | null } };

export type DecideDepartureMutationVariables = Exact<{
  input: DecideConsent;
}>;


export type DecideDepartureMutation = { decideConsent: { id: string, version: number, decision: ConsentDecision } };

export type MeetingPageQueryVariables = Exact<{
  id: string | number;
}>;


export type MeetingPageQuery = { declaration: (
    { id: string, rounds: Array<(
      { id: string, status: ReviewRoundStatus, aggregate: string | null }
      & { ' $fragmentRefs'?: { 'Round_RoundFragment': Round_RoundFragment } }
    )> | null }
    & { ' $fragmentRefs'?: { 'Round_DeclarationFragment': Round_DeclarationFragment } }
  ) };

export type MeetingNewsSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type MeetingNewsSubscription = { batchChanged: { declarationID: string | null, at: string } };

export type RecordMeetingMutationVariables = Exact<{
  input: RecordMeeting;
}>;


export type RecordMeetingMutation = { recordMeeting: { id: string, version: number } };

export type CheckMeetingQueryVariables = Exact<{
  input: MeetingFigures;
}>;


export type CheckMeetingQuery = { checkMeeting: { difference: string | null, departs: boolean, grade: Grade | null, cut: string | null, lineSum: string, faults: Array<{ code: string, path: string, message: string, severity: Severity }> } };

export type ResultPageQueryVariables = Exact<{
  id: string | number;
}>;


export type ResultPageQuery = { declaration: (
    { id: string, score: string | null, grade: Grade | null, opinion: Opinion | null, priority: number | null, reviewedAmount: string | null, conclusionNote: string, concludedAt: string | null, reviewRound: number, rounds: Array<(
      { id: string, no: number, status: ReviewRoundStatus, aggregate: string | null }
      & { ' $fragmentRefs'?: { 'Round_RoundFragment': Round_RoundFragment } }
    )> | null }
    & { ' $fragmentRefs'?: { 'Round_DeclarationFragment': Round_DeclarationFragment } }
  ) };

export type Round_RoundFragment = { id: string, version: number, no: number, revision: number, status: ReviewRoundStatus, sheetCount: number, aggregate: string | null, range: string | null, sd: string | null, cv: string | null, flagged: boolean, flagReason: string, aggregateAmount: string | null, aggregatePriority: number | null, aggregateOpinion: Opinion | null, collectiveScore: string | null, collectiveAmount: string | null, collectivePriority: number | null, collectiveOpinion: Opinion | null, minutes: string, departureReason: string, metAt: string | null, metWhere: string, collectiveLineCuts: Array<{ line: number, cut: string, reason: string }> | null, seats: Array<{ label: string, present: boolean, signed: string | null, dissent: string }> | null, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }> } & { ' $fragmentName'?: 'Round_RoundFragment' };

export type Round_DeclarationFragment = { id: string, version: number, code: string, nameZh: string, stage: DeclarationStage, amount: string | null, revision: number, unit: { nameZh: string }, batch: { id: string }, form: { budgetLines: Array<{ nameZh: string | null, amount: string | null }> | null }, questions: Array<{ id: string, text: string, answer: string, answeredBy: string, answeredAt: string | null, createdAt: string }> | null, consents: Array<{ id: string, version: number, act: ConsentAct, reason: string, decision: ConsentDecision, askedByName: string, createdAt: string, decidedByName: string, decidedAt: string | null, answer: string, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }> }> | null } & { ' $fragmentName'?: 'Round_DeclarationFragment' };

export type RoundTallyQueryVariables = Exact<{
  roundID: string | number;
}>;


export type RoundTallyQuery = { roundTally: { ' $fragmentRefs'?: { 'TallyFragment': TallyFragment } } };

export type TallyFragment = { trimmed: boolean, trimFrom: number, kept: number, sum: string, unrounded: string, result: string, grade: Grade, range: string, rangeLimit: string, tooWide: boolean, sd: string, cv: string, cvLimit: string, tooUneven: boolean, commentBelow: string, split: boolean, declared: string, amounts: Array<string>, amount: string | null, priority: number, opinion: Opinion | null, departure: string, reasonMin: number, recommendation: { nameZh: string, because: string, refused: boolean }, priorities: Array<{ priority: number, count: number }>, opinions: Array<{ opinion: Opinion, count: number }>, items: Array<{ code: string, nameZh: string, dimension: string, weight: string, points: Array<string>, mean: string }>, sheets: Array<{ dropped: boolean, sheet: { id: string, label: string, leads: boolean, total: string | null, priority: number | null, opinion: Opinion | null, suggestedAmount: string | null, text: string, changes: string, hash: string, lineCuts: Array<{ line: number, cut: string, reason: string }> | null, lines: Array<{ id: string, item: string, comment: string }> | null } }> } & { ' $fragmentName'?: 'TallyFragment' };

export type RoundGuideQueryVariables = Exact<{
  batchID: string | number;
}>;


export type RoundGuideQuery = { formGuide: { cutReasons: Array<{ code: string, nameZh: string }> } };

export type SignMinutesMutationVariables = Exact<{
  input: SignMinutes;
}>;


export type SignMinutesMutation = { signMinutes: { id: string, version: number, seats: Array<{ label: string, present: boolean, signed: string | null, dissent: string }> | null } };

export type SittingFragment = { id: string, no: number, present: number, quorum: number, quorate: boolean, sealed: number, openedAt: string | null, openedEarly: boolean, seats: Array<{ label: string, leads: boolean, mine: boolean, present: boolean, came: string | null, sealed: boolean, excused: boolean, excusedReason: string | null }>, opinions: Array<{ label: string | null, mine: boolean, score: string | null, opinion: Opinion | null, amount: string | null, priority: number, text: string, named: boolean }>, spread: { mean: string, range: string, sd: string, cv: string } | null, motions: Array<{ id: string, no: number, kind: MotionKind, score: string | null, opinion: Opinion | null, amount: string | null, priority: number | null, reason: string, movedBy: string, secondedBy: string, status: MotionStatus, decidedAt: string | null, cast: number, for: number | null, against: number | null, abstained: number | null, of: number | null, mine: Ballot | null, lineCut: { line: number, cut: string, reason: string } | null, ballots: Array<{ label: string, ballot: Ballot, reason: string }> | null, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }> }>, adopted: { score: string | null, opinion: Opinion | null, amount: string | null, priority: number | null, lineCuts: Array<{ line: number, cut: string, reason: string }> }, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }> } & { ' $fragmentName'?: 'SittingFragment' };

export type SittingOfQueryVariables = Exact<{
  roundID: string | number;
}>;


export type SittingOfQuery = { sitting: { ' $fragmentRefs'?: { 'SittingFragment': SittingFragment } } | null };

export type DraftMinutesQueryVariables = Exact<{
  roundID: string | number;
}>;


export type DraftMinutesQuery = { draftMinutes: string };

export type MeetingChangedSubscriptionVariables = Exact<{
  roundID: string | number;
}>;


export type MeetingChangedSubscription = { meetingChanged: string };

export type AttendMeetingMutationVariables = Exact<{
  input: AttendMeeting;
}>;


export type AttendMeetingMutation = { attendMeeting: { ' $fragmentRefs'?: { 'SittingFragment': SittingFragment } } };

export type ExcuseMeetingMutationVariables = Exact<{
  input: ExcuseMeeting;
}>;


export type ExcuseMeetingMutation = { excuseMeeting: { ' $fragmentRefs'?: { 'SittingFragment': SittingFragment } } };

export type SealOpinionMutationVariables = Exact<{
  input: SealOpinion;
}>;


export type SealOpinionMutation = { sealOpinion: { ' $fragmentRefs'?: { 'SittingFragment': SittingFragment } } };

export type OpenOpinionsMutationVariables = Exact<{
  input: OpenOpinions;
}>;


export type OpenOpinionsMutation = { openOpinions: { ' $fragmentRefs'?: { 'SittingFragment': SittingFragment } } };

export type MoveMotionMutationVariables = Exact<{
  input: MoveMotion;
}>;


export type MoveMotionMutation = { moveMotion: { ' $fragmentRefs'?: { 'SittingFragment': SittingFragment } } };

export type SecondMotionMutationVariables = Exact<{
  input: SecondMotion;
}>;


export type SecondMotionMutation = { secondMotion: { ' $fragmentRefs'?: { 'SittingFragment': SittingFragment } } };

export type VoteMotionMutationVariables = Exact<{
  input: VoteMotion;
}>;


export type VoteMotionMutation = { voteMotion: { ' $fragmentRefs'?: { 'SittingFragment': SittingFragment } } };

export type DecideMotionMutationVariables = Exact<{
  input: DecideMotion;
}>;


export type DecideMotionMutation = { decideMotion: { ' $fragmentRefs'?: { 'SittingFragment': SittingFragment } } };

export type LatestNoticesQueryVariables = Exact<{ [key: string]: never; }>;


export type LatestNoticesQuery = { notices: { edges: Array<{ node: (
        { id: string }
        & { ' $fragmentRefs'?: { 'NoticeLine_NoticeFragment': NoticeLine_NoticeFragment } }
      ) | null } | null> | null } };

export type ReadNoticesMutationVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type ReadNoticesMutation = { readNotices: number };

export type NoticeLine_NoticeFragment = { id: string, kind: string, subject: string, detail: string, readAt: string | null, createdAt: string, declaration: { id: string } | null, overall: { id: string } | null, rollup: { id: string } | null } & { ' $fragmentName'?: 'NoticeLine_NoticeFragment' };

export type NoticesPageQueryVariables = Exact<{
  unread?: boolean | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type NoticesPageQuery = { notices: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: (
        { id: string, readAt: string | null }
        & { ' $fragmentRefs'?: { 'NoticeLine_NoticeFragment': NoticeLine_NoticeFragment } }
      ) | null } | null> | null } };

export type OverallPageQueryVariables = Exact<{
  id: string | number;
}>;


export type OverallPageQuery = { overall: { id: string, version: number, year: number, unitName: string, stage: OverallStage, dueAt: string | null, holder: string, revision: number, hash: string, scoreHash: string, total: string | null, grade: Grade | null, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }>, remarks: Array<{ path: string, text: string }> | null, form: { ' $fragmentRefs'?: { 'OverallFormTextFragment': OverallFormTextFragment } }, faults: Array<{ ' $fragmentRefs'?: { 'OverallFaultFragment': OverallFaultFragment } }>, years: Array<{ ' $fragmentRefs'?: { 'OverallYearsFragment': OverallYearsFragment } }>, projects: { count: number, planned: string, evaluated: number, confirmed: number, adjusted: string, executed: string, rate: string | null, average: string | null, grades: Array<{ grade: Grade, count: number }> }, scores: { ' $fragmentRefs'?: { 'OverallScoresTextFragment': OverallScoresTextFragment } } | null, verdict: { ' $fragmentRefs'?: { 'OverallVerdictTextFragment': OverallVerdictTextFragment } } | null, files: Array<{ id: string, name: string, url: string }> | null, history: Array<{ id: string, action: string, actorName: string, actorRole: Role, reason: string, createdAt: string }>, guide: { units: Array<string>, levels: Array<{ code: string, nameZh: string }>, operators: Array<{ code: string, nameZh: string }> } } };

export type OverallFormTextFragment = { functions: string | null, goal: string | null, tasks: Array<{ task: string | null, content: string | null, amount: string | null, appropriation: string | null, other: string | null }> | null, budget: { ' $fragmentRefs'?: { 'DepartmentYearFragment': DepartmentYearFragment } }, past: Array<{ ' $fragmentRefs'?: { 'DepartmentYearFragment': DepartmentYearFragment } }> | null, indicators: Array<{ level1: string | null, nameZh: string | null, operator: string | null, targetValue: string | null, targetText: string | null, unit: string | null, weight: string | null, definition: string | null }> | null } & { ' $fragmentName'?: 'OverallFormTextFragment' };

export type DepartmentYearFragment = { appropriation: string | null, other: string | null, basic: string | null, projects: string | null, threePublic: string | null, posts: string | null, staff: string | null } & { ' $fragmentName'?: 'DepartmentYearFragment' };

export type OverallFaultFragment = { code: string, path: string, message: string, severity: Severity } & { ' $fragmentName'?: 'OverallFaultFragment' };

export type OverallYearsFragment = { year: number, known: boolean, income: string | null, expense: string | null, incomeParts: Array<string | null>, spentParts: Array<string | null> } & { ' $fragmentName'?: 'OverallYearsFragment' };

export type OverallScoresTextFragment = { summary: string | null, facts: Array<{ code: string, value: string | null }> | null, points: Array<{ code: string, points: string | null, basis: string | null, reason: string | null, files: Array<string> | null }> | null } & { ' $fragmentName'?: 'OverallScoresTextFragment' };

export type OverallVerdictTextFragment = { result: { total: string, grade: Grade | null, measures: Array<{ code: string, aspect: string, topic: string, nameZh: string, explanation: string, formula: string, weight: string, target: string, rate: string | null, judged: boolean, points: string | null, figures: Array<{ code: string, nameZh: string, source: string, value: string | null, parts: Array<{ ' $fragmentRefs'?: { 'RolledFragment': RolledFragment } }> | null }> | null }>, promised: Array<{ nameZh: string, operator: string, target: string, unit: string, weight: string, actual: string | null, points: string | null, why: string, parts: Array<{ ' $fragmentRefs'?: { 'RolledFragment': RolledFragment } }> | null }> | null }, faults: Array<{ ' $fragmentRefs'?: { 'OverallFaultFragment': OverallFaultFragment } }> } & { ' $fragmentName'?: 'OverallVerdictTextFragment' };

export type RolledFragment = { declarationID: string, code: string, nameZh: string, target: string, actual: string, money: string } & { ' $fragmentName'?: 'RolledFragment' };

export type SaveOverallMutationVariables = Exact<{
  input: SaveOverall;
}>;


export type SaveOverallMutation = { saveOverall: { id: string, version: number, faults: Array<{ ' $fragmentRefs'?: { 'OverallFaultFragment': OverallFaultFragment } }>, years: Array<{ ' $fragmentRefs'?: { 'OverallYearsFragment': OverallYearsFragment } }> } };

export type SubmitOverallMutationVariables = Exact<{
  input: Step;
}>;


export type SubmitOverallMutation = { submitOverall: { id: string, version: number, stage: OverallStage } };

export type SignOverallMutationVariables = Exact<{
  input: Step;
}>;


export type SignOverallMutation = { signOverall: { id: string, version: number, stage: OverallStage } };

export type PassOverallMutationVariables = Exact<{
  input: Step;
}>;


export type PassOverallMutation = { passOverall: { id: string, version: number, stage: OverallStage } };

export type ConfirmOverallMutationVariables = Exact<{
  input: Step;
}>;


export type ConfirmOverallMutation = { confirmOverall: { id: string, version: number, stage: OverallStage } };

export type ReturnOverallMutationVariables = Exact<{
  input: ReturnOverall;
}>;


export type ReturnOverallMutation = { returnOverall: { id: string, version: number, stage: OverallStage } };

export type SaveOverallScoresMutationVariables = Exact<{
  input: SaveOverallScores;
}>;


export type SaveOverallScoresMutation = { saveOverallScores: { id: string, version: number, verdict: { ' $fragmentRefs'?: { 'OverallVerdictTextFragment': OverallVerdictTextFragment } } | null } };

export type SubmitOverallScoresMutationVariables = Exact<{
  input: Step;
}>;


export type SubmitOverallScoresMutation = { submitOverallScores: { id: string, version: number, stage: OverallStage } };

export type OverallsPageQueryVariables = Exact<{
  filter: OverallFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type OverallsPageQuery = { overalls: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, unitName: string, stage: OverallStage, dueAt: string | null, budget: string | null, total: string | null, grade: Grade | null } | null } | null> | null } };

export type OpenOverallsMutationVariables = Exact<{
  input: OpenOveralls;
}>;


export type OpenOverallsMutation = { openOveralls: number };

export type OverallPlanQueryVariables = Exact<{
  year: number;
}>;


export type OverallPlanQuery = { overallPlan: { confirmed: number, measures: Array<{ code: string, nameZh: string, aspect: string, topic: string, weight: string, explanationZh: string, formula: string, computedTarget: string }> } };

export type AskOverallScoresMutationVariables = Exact<{
  input: AskOverallScores;
}>;


export type AskOverallScoresMutation = { askOverallScores: number };

export type Bring_ConsentFragment = { id: string, version: number, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }> } & { ' $fragmentName'?: 'Bring_ConsentFragment' };

export type DrawPanelMutationVariables = Exact<{
  input: DrawPanel;
}>;


export type DrawPanelMutation = { drawPanel: { id: string, version: number, drawStatus: ReviewRoundDrawStatus } };

export type RefuseDrawMutationVariables = Exact<{
  input: DecideConsent;
}>;


export type RefuseDrawMutation = { decideConsent: { id: string, version: number, decision: ConsentDecision } };

export type MeetingsOfQueryVariables = Exact<{
  filter: DeclarationFilter;
}>;


export type MeetingsOfQuery = { declarations: { edges: Array<{ node: { id: string, version: number, nameZh: string, unit: { id: string, shortNameZh: string } } | null } | null> | null } };

export type CallAgendaMutationVariables = Exact<{
  input: CallAgenda;
}>;


export type CallAgendaMutation = { callAgenda: { id: string } };

export type CallMeetingMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type CallMeetingMutation = { callMeeting: { id: string, version: number, stage: DeclarationStage } };

export type ChooseExpertMutationVariables = Exact<{
  input: ChooseExpert;
}>;


export type ChooseExpertMutation = { chooseExpert: { id: string, version: number } };

export type CommitDrawMutationVariables = Exact<{
  input: CommitDraw;
}>;


export type CommitDrawMutation = { commitDraw: { id: string, no: number, drawStatus: ReviewRoundDrawStatus } };

export type CheckDrawQueryVariables = Exact<{
  input: CommitDraw;
}>;


export type CheckDrawQuery = { checkDraw: Array<{ code: string, path: string, message: string, severity: Severity }> };

export type CheckPanelQueryVariables = Exact<{
  id: string | number;
  dueOn?: string | null | undefined;
}>;


export type CheckPanelQuery = { checkPanel: { shortage: string | null, workingDays: number, suggestedDue: string, faults: Array<{ code: string, path: string, message: string, severity: Severity }> } };

export type ConfirmPanelMutationVariables = Exact<{
  input: ConfirmPanel;
}>;


export type ConfirmPanelMutation = { confirmPanel: { id: string, version: number, stage: DeclarationStage } };

export type PanelDrawQueryVariables = Exact<{
  roundID: string | number;
}>;


export type PanelDrawQuery = { panelDraw: { size: number, source: string, value: string, readFrom: string, seed: string, candidates: number, replayed: boolean, fields: Array<{ nameZh: string, count: number }>, panel: Array<(
      { leads: boolean }
      & { ' $fragmentRefs'?: { 'Drawn_ExpertFragment': Drawn_ExpertFragment } }
    )>, reserves: Array<(
      { leads: boolean }
      & { ' $fragmentRefs'?: { 'Drawn_ExpertFragment': Drawn_ExpertFragment } }
    )>, excluded: Array<{ ' $fragmentRefs'?: { 'Pool_EntryFragment': Pool_EntryFragment } }>, late: Array<{ ' $fragmentRefs'?: { 'Pool_EntryFragment': Pool_EntryFragment } }>, group: { projects: number, goal: PlanGoal, total: number, worst: number, proven: boolean, leads: boolean } | null, direct: Array<{ fieldZh: string, reason: string, consentedBy: string, expert: { id: string, code: string, nameZh: string } }> } };

export type Drawn_ExpertFragment = { called: boolean, bars: Array<{ reason: string, text: string, source: string }>, expert: { id: string, code: string, nameZh: string, titleZh: string, employerZh: string, fields: Array<string> | null } } & { ' $fragmentName'?: 'Drawn_ExpertFragment' };

export type DrawRecordQueryVariables = Exact<{
  roundID: string | number;
}>;


export type DrawRecordQuery = { drawRecord: string };

export type ExtendRoundMutationVariables = Exact<{
  input: ExtendRound;
}>;


export type ExtendRoundMutation = { extendRound: { id: string, version: number } };

export type PanelPageQueryVariables = Exact<{
  id: string | number;
}>;


export type PanelPageQuery = { declaration: { id: string, version: number, code: string, nameZh: string, stage: DeclarationStage, amount: string | null, reviewRound: number, unit: { nameZh: string }, batch: { id: string }, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }>, rounds: Array<{ id: string, version: number, no: number, status: ReviewRoundStatus, drawStatus: ReviewRoundDrawStatus, committedBy: string, drawnBy: string, dueAt: string | null, createdAt: string, basisHash: string, recordHash: string, sheets: Array<(
        { id: string, status: ExpertSheetStatus }
        & { ' $fragmentRefs'?: { 'Seat_SheetFragment': Seat_SheetFragment } }
      )> | null }> | null, consents: Array<(
      { id: string, act: ConsentAct, decision: ConsentDecision, createdAt: string }
      & { ' $fragmentRefs'?: { 'Request_ConsentFragment': Request_ConsentFragment } }
    )> | null } };

export type PanelFieldsQueryVariables = Exact<{
  batchID: string | number;
}>;


export type PanelFieldsQuery = { formGuide: { panel: { sizes: Array<number>, perEmployer: number, ownAdministration: number, yearlyLoad: number, freeDays: number, acceptHours: number, fields: Array<{ code: string, nameZh: string }> } } };

export type PanelNewsSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type PanelNewsSubscription = { batchChanged: { declarationID: string | null, at: string } };

export type PanelsPageQueryVariables = Exact<{
  batchID: string | number;
  filter: DeclarationFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type PanelsPageQuery = { batch: { id: string, nameZh: string }, declarations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, code: string, nameZh: string, stage: DeclarationStage, amount: string | null, dueAt: string | null, reviewRound: number, unit: { id: string, shortNameZh: string }, rounds: Array<{ id: string, no: number, status: ReviewRoundStatus, drawStatus: ReviewRoundDrawStatus, sheets: Array<{ id: string, status: ExpertSheetStatus }> | null }> | null } | null } | null> | null } };

export type PanelPoolQueryVariables = Exact<{
  id: string | number;
}>;


export type PanelPoolQuery = { panelPool: Array<{ ' $fragmentRefs'?: { 'Pool_EntryFragment': Pool_EntryFragment } }> };

export type Pool_EntryFragment = { bars: Array<{ reason: string, text: string, source: string }>, expert: { id: string, code: string, nameZh: string, titleZh: string, employerZh: string, fields: Array<string> | null, reviewsThisYear: number } } & { ' $fragmentName'?: 'Pool_EntryFragment' };

export type Request_ConsentFragment = (
  { id: string, version: number, act: ConsentAct, reason: string, askedByName: string, createdAt: string, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }> }
  & { ' $fragmentRefs'?: { 'Bring_ConsentFragment': Bring_ConsentFragment } }
) & { ' $fragmentName'?: 'Request_ConsentFragment' };

export type DecideOnPanelMutationVariables = Exact<{
  input: DecideConsent;
}>;


export type DecideOnPanelMutation = { decideConsent: { id: string, version: number, decision: ConsentDecision } };

export type Seat_SheetFragment = { id: string, version: number, label: string, leads: boolean, chosen: boolean, status: ExpertSheetStatus, lapsed: boolean, reason: string, reopened: number, respondBy: string | null, dueAt: string | null, committedAt: string | null, submittedAt: string | null, createdAt: string, expert: { id: string, code: string, nameZh: string, titleZh: string, employerZh: string, fields: Array<string> | null } | null, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }> } & { ' $fragmentName'?: 'Seat_SheetFragment' };

export type RecuseSeatMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type RecuseSeatMutation = { recuseSheet: { id: string, version: number, status: ExpertSheetStatus } };

export type ReopenSheetMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type ReopenSheetMutation = { reopenSheet: { id: string, version: number, status: ExpertSheetStatus } };

export type VoidSheetMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type VoidSheetMutation = { voidSheet: { id: string, version: number, status: ExpertSheetStatus } };

export type TogetherPageQueryVariables = Exact<{
  batchID: string | number;
  filter: DeclarationFilter;
  after?: string | null | undefined;
}>;


export type TogetherPageQuery = { batch: { id: string, nameZh: string }, declarations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, version: number, code: string, nameZh: string, stage: DeclarationStage, reviewRound: number, unit: { id: string, shortNameZh: string }, rounds: Array<{ id: string, no: number, status: ReviewRoundStatus, drawStatus: ReviewRoundDrawStatus, sheets: Array<{ id: string, status: ExpertSheetStatus }> | null }> | null } | null } | null> | null } };

export type CommitPanelsMutationVariables = Exact<{
  input: CommitPanels;
}>;


export type CommitPanelsMutation = { commitPanels: { id: string, declaration: { id: string } } };

export type PlanningPanelsSubscriptionVariables = Exact<{
  input: CommitPanels;
}>;


export type PlanningPanelsSubscription = { planningPanels: { done: number, total: number, least: { ' $fragmentRefs'?: { 'Trial_PlanFragment': Trial_PlanFragment } } | null, fair: { ' $fragmentRefs'?: { 'Trial_PlanFragment': Trial_PlanFragment } } | null, faults: Array<{ code: string, path: string, message: string, severity: Severity }> } };

export type Trial_PlanFragment = { total: number, worst: number, proven: boolean, loads: Array<{ expertID: string, before: number, seats: number }> } & { ' $fragmentName'?: 'Trial_PlanFragment' };

export type CallReserveMutationVariables = Exact<{
  input: Step;
}>;


export type CallReserveMutation = { callReserve: { id: string, version: number } };

export type FillSeatMutationVariables = Exact<{
  input: FillSeat;
}>;


export type FillSeatMutation = { fillSeat: { id: string, version: number } };

export type PrintPlacesQueryVariables = Exact<{ [key: string]: never; }>;


export type PrintPlacesQuery = { batches: { edges: Array<{ node: { id: string, nameZh: string } | null } | null> | null }, sections: Array<{ code: string, nameZh: string }> };

export type PrintRunsQueryVariables = Exact<{ [key: string]: never; }>;


export type PrintRunsQuery = { printRuns: Array<{ ' $fragmentRefs'?: { 'PrintRun_RunFragment': PrintRun_RunFragment } }> };

export type PrintRun_RunFragment = { id: string, version: number, createdAt: string, title: string, total: number, done: number, leftOut: number, status: PrintRunStatus, reason: string, size: number, keptUntil: string | null, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }> } & { ' $fragmentName'?: 'PrintRun_RunFragment' };

export type StartPrintMutationVariables = Exact<{
  input: StartPrint;
}>;


export type StartPrintMutation = { startPrint: { ' $fragmentRefs'?: { 'PrintRun_RunFragment': PrintRun_RunFragment } } };

export type CancelPrintMutationVariables = Exact<{
  input: Step;
}>;


export type CancelPrintMutation = { cancelPrint: { ' $fragmentRefs'?: { 'PrintRun_RunFragment': PrintRun_RunFragment } } };

export type CountedNoteQueryVariables = Exact<{
  input: ScopeCodes;
}>;


export type CountedNoteQuery = { scopeNames: { funcClass: string | null, nature: string | null, tag: string | null, level2: string | null, cutReason: string | null } };

export type DeclarationsPageQueryVariables = Exact<{
  filter?: DeclarationFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type DeclarationsPageQuery = { declarations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, version: number, code: string, nameZh: string, stage: DeclarationStage, amount: string | null, outcome: ScreeningOutcome | null, score: string | null, grade: Grade | null, reviewedAmount: string | null, dueAt: string | null, unit: { nameZh: string, shortNameZh: string } } | null } | null> | null } };

export type PickDeclarationsQueryVariables = Exact<{
  filter?: DeclarationFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type PickDeclarationsQuery = { declarations: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, version: number, nameZh: string, stage: DeclarationStage } | null } | null> | null } };

export type FilterUnitsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type FilterUnitsQuery = { units: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { code: string, nameZh: string } | null } | null> | null } };

export type FilterSectionsQueryVariables = Exact<{ [key: string]: never; }>;


export type FilterSectionsQuery = { sections: Array<{ code: string, nameZh: string }> };

export type FilingBatchesQueryVariables = Exact<{ [key: string]: never; }>;


export type FilingBatchesQuery = { batches: { edges: Array<{ node: { id: string, nameZh: string, budgetYear: number, status: BatchStatus, declareDeadline: string | null } | null } | null> | null } };

export type StartDeclarationMutationVariables = Exact<{
  input: StartDeclaration;
}>;


export type StartDeclarationMutation = { startDeclaration: { id: string } };

export type ProjectPageQueryVariables = Exact<{
  id: string | number;
}>;


export type ProjectPageQuery = { project: { id: string, version: number, code: string, nameZh: string, status: ProjectStatus, lastGrade: Grade | null, lastGradeYear: number | null, unit: { code: string, nameZh: string, section: { nameZh: string } }, declarations: Array<{ id: string, budgetYear: number, createdAt: string, nameZh: string, stage: DeclarationStage, amount: string | null, indicatorCount: number, revision: number, score: string | null, grade: Grade | null, priority: number | null, reviewedAmount: string | null, approvedAmount: string | null, adjustedAmount: string | null, cancelledAt: string | null, batch: { nameZh: string }, monitorings: Array<{ id: string, throughMonth: number, stage: MonitoringStage, light: MonitoringLight | null, executed: string | null, executionRate: string | null }> | null, figures: Array<{ id: string, asOf: string, executed: string, current: boolean, import: { id: string } }> | null, adjustments: Array<{ id: string, no: number, stage: AdjustmentStage }> | null, selfEvaluation: { id: string, stage: SelfEvaluationStage, executed: string | null, executionRate: string | null, total: string | null, finalTotal: string | null, finalGrade: Grade | null } | null, evaluations: Array<{ id: string, kind: EvaluationKind, stage: EvaluationStage, total: string | null, grade: Grade | null, problems: Array<{ id: string, status: ProblemStatus, late: boolean }> | null, resultLink: { id: string, consequence: string, change: string | null } | null }> | null }> | null } };

export type ShelveProjectMutationVariables = Exact<{
  input: ShelveProject;
}>;


export type ShelveProjectMutation = { shelveProject: { id: string, version: number, status: ProjectStatus } };

export type ProjectsPageQueryVariables = Exact<{
  filter?: ProjectFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ProjectsPageQuery = { projects: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, code: string, nameZh: string, status: ProjectStatus, unit: { nameZh: string, shortNameZh: string }, declarations: Array<{ id: string, budgetYear: number, createdAt: string, stage: DeclarationStage, amount: string | null, indicatorCount: number }> | null } | null } | null> | null } };

export type ExpertTable_ExpertFragment = { sheets: number, group: number, dropped: number | null, far: number | null, reviewer: (
    { sheetID: string }
    & { ' $fragmentRefs'?: { 'ReviewerName_ReviewerFragment': ReviewerName_ReviewerFragment } }
  ), mean: { ' $fragmentRefs'?: { 'FigureView_FigureFragment': FigureView_FigureFragment } }, others: { ' $fragmentRefs'?: { 'FigureView_FigureFragment': FigureView_FigureFragment } }, bias: { ' $fragmentRefs'?: { 'FigureView_FigureFragment': FigureView_FigureFragment } }, leniency: (
    { value: string | null }
    & { ' $fragmentRefs'?: { 'FigureView_FigureFragment': FigureView_FigureFragment } }
  ), correlation: { ' $fragmentRefs'?: { 'FigureView_FigureFragment': FigureView_FigureFragment } }, droppedShare: (
    { value: string | null }
    & { ' $fragmentRefs'?: { 'FigureView_FigureFragment': FigureView_FigureFragment } }
  ), minutes: { ' $fragmentRefs'?: { 'FigureView_FigureFragment': FigureView_FigureFragment } }, textLength: { ' $fragmentRefs'?: { 'FigureView_FigureFragment': FigureView_FigureFragment } }, suggestedCut: { ' $fragmentRefs'?: { 'FigureView_FigureFragment': FigureView_FigureFragment } }, finalCut: { ' $fragmentRefs'?: { 'FigureView_FigureFragment': FigureView_FigureFragment } } } & { ' $fragmentName'?: 'ExpertTable_ExpertFragment' };

export type FigureView_FigureFragment = { value: string | null, error: string | null, reading: Reading } & { ' $fragmentName'?: 'FigureView_FigureFragment' };

export type PanelTable_PanelFragment = { projects: number, members: Array<(
    { sheetID: string }
    & { ' $fragmentRefs'?: { 'ReviewerName_ReviewerFragment': ReviewerName_ReviewerFragment } }
  )>, concordance: { ' $fragmentRefs'?: { 'FigureView_FigureFragment': FigureView_FigureFragment } }, one1: { ' $fragmentRefs'?: { 'FigureView_FigureFragment': FigureView_FigureFragment } }, oneK: { ' $fragmentRefs'?: { 'FigureView_FigureFragment': FigureView_FigureFragment } }, two1: { ' $fragmentRefs'?: { 'FigureView_FigureFragment': FigureView_FigureFragment } }, twoK: { ' $fragmentRefs'?: { 'FigureView_FigureFragment': FigureView_FigureFragment } }, three1: { ' $fragmentRefs'?: { 'FigureView_FigureFragment': FigureView_FigureFragment } }, threeK: { ' $fragmentRefs'?: { 'FigureView_FigureFragment': FigureView_FigureFragment } } } & { ' $fragmentName'?: 'PanelTable_PanelFragment' };

export type ProjectTable_ProjectFragment = { declarationID: string, code: string, nameZh: string, unitName: string, no: number, totals: Array<string>, score: string | null, range: string | null, sd: string | null, cv: string | null, flagged: boolean, flagReason: string, dropped: number, far: number } & { ' $fragmentName'?: 'ProjectTable_ProjectFragment' };

export type QualityBatchesQueryVariables = Exact<{
  year: number;
}>;


export type QualityBatchesQuery = { batches: { edges: Array<{ node: { id: string, nameZh: string } | null } | null> | null } };

export type QualityPageQueryVariables = Exact<{
  batchID: string | number;
  first: number;
  skip: number;
}>;


export type QualityPageQuery = { reviewQuality: { sheetCount: number, projectCount: number, expertCount: number, groupCount: number, flagged: number, dropped: number, far: number, smallPanels: number, batch: { id: string, nameZh: string }, agreement: { totals: { ' $fragmentRefs'?: { 'FigureView_FigureFragment': FigureView_FigureFragment } }, priorities: { ' $fragmentRefs'?: { 'FigureView_FigureFragment': FigureView_FigureFragment } }, opinions: { ' $fragmentRefs'?: { 'FigureView_FigureFragment': FigureView_FigureFragment } }, single: { ' $fragmentRefs'?: { 'FigureView_FigureFragment': FigureView_FigureFragment } } }, experts: Array<{ ' $fragmentRefs'?: { 'ExpertTable_ExpertFragment': ExpertTable_ExpertFragment } }>, panels: Array<{ ' $fragmentRefs'?: { 'PanelTable_PanelFragment': PanelTable_PanelFragment } }>, projects: Array<{ ' $fragmentRefs'?: { 'ProjectTable_ProjectFragment': ProjectTable_ProjectFragment } }> } };

export type ReviewerName_ReviewerFragment = { no: number, expert: { nameZh: string, code: string } | null } & { ' $fragmentName'?: 'ReviewerName_ReviewerFragment' };

export type QualitySheetsQueryVariables = Exact<{
  batchID: string | number;
  of?: SheetsOf | null | undefined;
  first: number;
  skip: number;
}>;


export type QualitySheetsQuery = { reviewQuality: { batch: { id: string, nameZh: string }, sheets: { total: number, rows: Array<{ code: string, others: string | null, off: string | null, z: string | null, dropped: boolean, far: boolean, minutes: string | null, textLength: number, granted: string | null, reviewer: { ' $fragmentRefs'?: { 'ReviewerName_ReviewerFragment': ReviewerName_ReviewerFragment } }, sheet: { id: string, label: string, leads: boolean, projectName: string, unitName: string, declaredAmount: string | null, total: string | null, priority: number | null, opinion: Opinion | null, suggestedAmount: string | null, text: string, declaration: { id: string } | null } }> } } };

export type DraftSectionsQueryVariables = Exact<{ [key: string]: never; }>;


export type DraftSectionsQuery = { sections: Array<{ id: string, nameZh: string }> };

export type DraftProjectsQueryVariables = Exact<{
  filter: DeclarationFilter;
}>;


export type DraftProjectsQuery = { declarations: { edges: Array<{ node: { id: string, code: string, nameZh: string } | null } | null> | null } };

export type DraftReportMutationVariables = Exact<{
  input: DraftReport;
}>;


export type DraftReportMutation = { draftReport: { id: string, version: number } };

export type ReportPageQueryVariables = Exact<{
  id: string | number;
}>;


export type ReportPageQuery = { report: { ' $fragmentRefs'?: { 'ReportPage_ReportFragment': ReportPage_ReportFragment } } };

export type ReportPage_ReportFragment = { id: string, version: number, status: ReportStatus, title: string, hash: string, receipt: string, signedBy: string, signedAt: string | null, approvedBy: string, approvedAt: string | null, content: string, words: Array<{ chapter: string, text: string }>, batch: { id: string, nameZh: string }, section: { id: string } | null, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }> } & { ' $fragmentName'?: 'ReportPage_ReportFragment' };

export type WriteReportMutationVariables = Exact<{
  input: WriteReport;
}>;


export type WriteReportMutation = { writeReport: { id: string, version: number, words: Array<{ chapter: string, text: string }> } };

export type SignReportMutationVariables = Exact<{
  input: Step;
}>;


export type SignReportMutation = { signReport: { id: string, version: number } };

export type ApproveReportMutationVariables = Exact<{
  input: Step;
}>;


export type ApproveReportMutation = { approveReport: { id: string, version: number } };

export type ReportsPageQueryVariables = Exact<{
  batchId: string | number;
}>;


export type ReportsPageQuery = { batch: { id: string, code: string, nameZh: string, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }> }, reports: Array<{ id: string, title: string, status: ReportStatus, signedBy: string, signedAt: string | null, approvedBy: string, approvedAt: string | null, hash: string }> };

export type RejectDeclarationMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type RejectDeclarationMutation = { rejectDeclaration: { id: string, version: number, stage: DeclarationStage } };

export type ConfirmExemptMutationVariables = Exact<{
  input: ConfirmExempt;
}>;


export type ConfirmExemptMutation = { confirmExempt: { id: string, version: number, stage: DeclarationStage } };

export type ExemptToReviewMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type ExemptToReviewMutation = { exemptToReview: { id: string, version: number, stage: DeclarationStage } };

export type GradeOfQueryVariables = Exact<{
  total: string;
}>;


export type GradeOfQuery = { gradeOf: { grade: Grade } };

export type ReviewQueueQueryVariables = Exact<{
  filter: DeclarationFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type ReviewQueueQuery = { declarations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, version: number, code: string, nameZh: string, amount: string | null, stage: DeclarationStage, dueAt: string | null, revision: number, returnRounds: number, outcome: ScreeningOutcome | null, unit: { id: string, shortNameZh: string } } | null } | null> | null } };

export type QueueUnitsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type QueueUnitsQuery = { units: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { code: string, nameZh: string } | null } | null> | null } };

export type ReturnDeclarationMutationVariables = Exact<{
  input: ReturnDeclaration;
}>;


export type ReturnDeclarationMutation = { returnDeclaration: { id: string, version: number, stage: DeclarationStage } };

export type ReviewPageQueryVariables = Exact<{
  id: string | number;
}>;


export type ReviewPageQuery = { declaration: (
    { id: string, version: number, code: string, nameZh: string, stage: DeclarationStage, dueAt: string | null, revision: number, budgetYear: number, returnRounds: number, amount: string | null, outcome: ScreeningOutcome | null, holder: string, expFuncCode: string, batch: { id: string, maxReturnRounds: number }, unit: { id: string, nameZh: string }, section: { id: string, nameZh: string }, project: { id: string, lastGrade: Grade | null, lastGradeYear: number | null, resultLinks: Array<{ id: string, year: number, total: string | null, grade: Grade | null, change: string | null, consequence: string, problems: Array<string> | null, appliedAt: string | null }> | null }, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }>, remarks: Array<{ path: string, text: string }>, consents: Array<{ id: string, act: ConsentAct, decision: ConsentDecision, askedByName: string, reason: string, answer: string, outcome: ScreeningOutcome | null }> | null, attachments: Array<{ id: string, kind: AttachmentKind, name: string, size: number, url: string }> | null, form: { ' $fragmentRefs'?: { 'ReviewedForm_FormFragment': ReviewedForm_FormFragment } } }
    & { ' $fragmentRefs'?: { 'Screening_DeclarationFragment': Screening_DeclarationFragment } }
  ) };

export type ReviewGuideQueryVariables = Exact<{
  batchID: string | number;
  class: string;
}>;


export type ReviewGuideQuery = { functionalClasses: Array<{ code: string, nameZh: string }>, formGuide: { projectKinds: Array<{ code: string, nameZh: string }>, natures: Array<{ code: string, nameZh: string }>, tags: Array<{ code: string, nameZh: string }>, fundSources: Array<{ code: string, nameZh: string }>, economicClasses: Array<{ code: string, nameZh: string }>, operators: Array<{ code: string, nameZh: string }>, attachmentKinds: Array<{ code: string, nameZh: string }>, returnReasons: Array<{ code: string, nameZh: string }>, cutReasons: Array<{ code: string, nameZh: string }>, schemes: Array<{ code: string, nameZh: string, level1: Array<{ code: string, nameZh: string, level2: Array<{ code: string, nameZh: string }> }> }>, targetReviewForm: { nameZh: string, dimensions: Array<{ code: string, nameZh: string, weight: string, items: Array<{ code: string, nameZh: string, text: string, weight: string }> }> } } };

export type ReviewedForm_FormFragment = { nameZh: string | null, projectKind: string | null, nature: string | null, tags: Array<string> | null, expFuncCode: string | null, startDate: string | null, endDate: string | null, leader: string | null, contact: string | null, phone: string | null, emergency: boolean | null, emergencyDocNo: string | null, amount: string | null, totalInvestment: string | null, procurementAmount: string | null, lastYearBudget: string | null, lastYearExecuted: string | null, totalGoal: string | null, annualGoal: string | null, scheme: string | null, noServiceObject: boolean | null, policyBasis: string | null, overview: string | null, justification: string | null, yearlySplit: Array<{ year: number | null, amount: string | null }> | null, fundSources: Array<{ source: string | null, amount: string | null }> | null, budgetLines: Array<{ nameZh: string | null, depEcoCode: string | null, qty: string | null, unit: string | null, unitPrice: string | null, amount: string | null, basis: string | null }> | null, indicators: Array<{ level1: string | null, level2: string | null, nameZh: string | null, operator: string | null, targetValue: string | null, targetText: string | null, unit: string | null, weight: string | null, definition: string | null, source: string | null, horizon: string | null }> | null, schedule: Array<{ stage: string | null, start: string | null, end: string | null, content: string | null, planPayment: string | null }> | null } & { ' $fragmentName'?: 'ReviewedForm_FormFragment' };

export type ReviewedChangesQueryVariables = Exact<{
  id: string | number;
  from: number;
  to: number;
}>;


export type ReviewedChangesQuery = { compareVersions: Array<{ path: string, label: string, before: string | null, after: string | null }> };

export type Screening_DeclarationFragment = { id: string, version: number, outcome: ScreeningOutcome | null, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }>, verdicts: Array<{ id: string, revision: number, outcome: ScreeningOutcome | null, growthRate: string | null, ruleSet: string, override: ScreeningOutcome | null, overrideReason: string, overrideBy: string, hits: Array<{ code: string, nameZh: string, outcome: ScreeningOutcome, why: string }>, misses: Array<{ code: string, nameZh: string, why: string }> }> | null } & { ' $fragmentName'?: 'Screening_DeclarationFragment' };

export type OverrideScreeningMutationVariables = Exact<{
  input: OverrideScreening;
}>;


export type OverrideScreeningMutation = { overrideScreening: { id: string, version: number, outcome: ScreeningOutcome | null } };

export type TargetReviewsQueryVariables = Exact<{
  id: string | number;
}>;


export type TargetReviewsQuery = { declaration: { id: string, targetReviews: Array<{ id: string, revision: number, reviewerName: string, total: string | null, grade: Grade | null, opinion: string, suggestedAmount: string | null, cutReason: string, decision: TargetReviewDecision, updatedAt: string, items: Array<{ code: string, points: string | null, comment: string }> }> | null } };

export type SaveTargetReviewMutationVariables = Exact<{
  input: SaveTargetReview;
}>;


export type SaveTargetReviewMutation = { saveTargetReview: { id: string, total: string | null, grade: Grade | null } };

export type PassDeclarationMutationVariables = Exact<{
  input: PassDeclaration;
}>;


export type PassDeclarationMutation = { passDeclaration: { id: string, version: number, stage: DeclarationStage } };

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitation;
}>;


export type AcceptInvitationMutation = { acceptInvitation: { id: string, version: number, status: ExpertSheetStatus } };

export type DeclineInvitationMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type DeclineInvitationMutation = { declineInvitation: { id: string, version: number, status: ExpertSheetStatus } };

export type RecuseSelfMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type RecuseSelfMutation = { recuseSheet: { id: string, version: number, status: ExpertSheetStatus } };

export type MySheetsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MySheetsQuery = { mySheets: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: (
        { id: string, status: ExpertSheetStatus, projectName: string, unitName: string, declaredAmount: string | null, respondBy: string | null, dueAt: string | null, total: string | null, scored: number, leads: boolean, submittedAt: string | null }
        & { ' $fragmentRefs'?: { 'MeetingWay_SheetFragment': MeetingWay_SheetFragment } }
      ) | null } | null> | null } };

export type MeetingOfSheetQueryVariables = Exact<{
  id: string | number;
}>;


export type MeetingOfSheetQuery = { sheet: (
    { id: string }
    & { ' $fragmentRefs'?: { 'MeetingWay_SheetFragment': MeetingWay_SheetFragment } }
  ) };

export type MeetingWay_SheetFragment = { status: ExpertSheetStatus, declaration: { id: string, rounds: Array<{ id: string, status: ReviewRoundStatus }> | null } | null } & { ' $fragmentName'?: 'MeetingWay_SheetFragment' };

export type OpenSheetsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type OpenSheetsQuery = { mySheets: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: (
        { id: string, status: ExpertSheetStatus, projectName: string, unitName: string, declaredAmount: string | null, respondBy: string | null, dueAt: string | null, scored: number, leads: boolean }
        & { ' $fragmentRefs'?: { 'MeetingWay_SheetFragment': MeetingWay_SheetFragment } }
      ) | null } | null> | null } };

export type SheetPapersQueryVariables = Exact<{
  id: string | number;
}>;


export type SheetPapersQuery = { sheet: { id: string, form: { ' $fragmentRefs'?: { 'Papers_FormFragment': Papers_FormFragment } } | null, declaration: { id: string, batch: { id: string }, attachments: Array<{ id: string, kind: AttachmentKind, name: string, mime: string, size: number, url: string }> | null, questions: Array<{ id: string, text: string, answer: string, createdAt: string, answeredAt: string | null }> | null } | null } };

export type SheetGuideQueryVariables = Exact<{
  batchID: string | number;
}>;


export type SheetGuideQuery = { formGuide: { projectKinds: Array<{ code: string, nameZh: string }>, natures: Array<{ code: string, nameZh: string }>, tags: Array<{ code: string, nameZh: string }>, fundSources: Array<{ code: string, nameZh: string }>, economicClasses: Array<{ code: string, nameZh: string }>, operators: Array<{ code: string, nameZh: string }>, attachmentKinds: Array<{ code: string, nameZh: string }>, cutReasons: Array<{ code: string, nameZh: string }>, schemes: Array<{ code: string, nameZh: string, level1: Array<{ code: string, nameZh: string, level2: Array<{ code: string, nameZh: string }> }> }> } };

export type Papers_FormFragment = { nameZh: string | null, projectKind: string | null, nature: string | null, tags: Array<string> | null, expFuncCode: string | null, startDate: string | null, endDate: string | null, emergency: boolean | null, emergencyDocNo: string | null, amount: string | null, totalInvestment: string | null, procurementAmount: string | null, lastYearBudget: string | null, lastYearExecuted: string | null, totalGoal: string | null, annualGoal: string | null, scheme: string | null, noServiceObject: boolean | null, policyBasis: string | null, overview: string | null, justification: string | null, yearlySplit: Array<{ year: number | null, amount: string | null }> | null, fundSources: Array<{ source: string | null, amount: string | null }> | null, budgetLines: Array<{ nameZh: string | null, depEcoCode: string | null, qty: string | null, unit: string | null, unitPrice: string | null, amount: string | null, basis: string | null }> | null, indicators: Array<{ level1: string | null, level2: string | null, nameZh: string | null, operator: string | null, targetValue: string | null, targetText: string | null, unit: string | null, weight: string | null, definition: string | null, source: string | null, horizon: string | null }> | null, schedule: Array<{ stage: string | null, start: string | null, end: string | null, content: string | null, planPayment: string | null }> | null } & { ' $fragmentName'?: 'Papers_FormFragment' };

export type AskQuestionMutationVariables = Exact<{
  input: AskQuestion;
}>;


export type AskQuestionMutation = { askQuestion: { id: string } };

export type CheckSheetQueryVariables = Exact<{
  id: string | number;
}>;


export type CheckSheetQuery = { checkSheet: Array<{ code: string, path: string, message: string, severity: Severity }> };

export type SubmitSheetMutationVariables = Exact<{
  input: SubmitSheet;
}>;


export type SubmitSheetMutation = { submitSheet: { id: string, version: number, status: ExpertSheetStatus } };

export type SheetPageQueryVariables = Exact<{
  id: string | number;
}>;


export type SheetPageQuery = { sheet: (
    { id: string }
    & { ' $fragmentRefs'?: { 'Sheet_SheetFragment': Sheet_SheetFragment } }
  ) };

export type Sheet_SheetFragment = { id: string, version: number, label: string, leads: boolean, status: ExpertSheetStatus, projectName: string, unitName: string, declaredAmount: string | null, respondBy: string | null, dueAt: string | null, committedAt: string | null, submittedAt: string | null, total: string | null, scored: number, priority: number | null, opinion: Opinion | null, suggestedAmount: string | null, text: string, changes: string, reason: string, hash: string, lineCuts: Array<{ line: number, cut: string, reason: string }> | null, lines: Array<{ id: string, item: string, points: string | null, comment: string, updatedAt: string }> | null, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }>, formGuide: { nameZh: string, scoreDecimals: number, commentBelow: string, grades: Array<{ nameZh: string, share: string }>, dimensions: Array<{ code: string, nameZh: string, question: string, weight: string, items: Array<{ code: string, nameZh: string, text: string, weight: string, evidence: Array<string> }> }> } } & { ' $fragmentName'?: 'Sheet_SheetFragment' };

export type Kept_SheetFragment = { id: string, version: number, status: ExpertSheetStatus, priority: number | null, opinion: Opinion | null, suggestedAmount: string | null, text: string, changes: string, lineCuts: Array<{ line: number, cut: string, reason: string }> | null, lines: Array<{ id: string, item: string, points: string | null, comment: string, updatedAt: string }> | null } & { ' $fragmentName'?: 'Kept_SheetFragment' };

export type KeptSheetQueryVariables = Exact<{
  id: string | number;
}>;


export type KeptSheetQuery = { sheet: (
    { id: string }
    & { ' $fragmentRefs'?: { 'Kept_SheetFragment': Kept_SheetFragment } }
  ) };

export type SaveScoreMutationVariables = Exact<{
  input: SaveScore;
}>;


export type SaveScoreMutation = { saveScore: (
    { id: string }
    & { ' $fragmentRefs'?: { 'Kept_SheetFragment': Kept_SheetFragment } }
  ) };

export type SaveSheetMutationVariables = Exact<{
  input: SaveSheet;
}>;


export type SaveSheetMutation = { saveSheet: (
    { id: string }
    & { ' $fragmentRefs'?: { 'Kept_SheetFragment': Kept_SheetFragment } }
  ) };

export type PaletteFindsQueryVariables = Exact<{
  text: string;
}>;


export type PaletteFindsQuery = { search: Array<{ kind: SearchKind, more: boolean, hits: Array<{ id: string, title: string, about: string, code: string, stage: DeclarationStage | null }> }> };

export type PaletteTermsQueryVariables = Exact<{
  unit: string;
}>;


export type PaletteTermsQuery = { units: { edges: Array<{ node: { code: string, nameZh: string } | null } | null> | null }, sections: Array<{ code: string, nameZh: string }> };

export type SelectedActionsQueryVariables = Exact<{
  of: SelectedKind;
  ids: Array<string | number> | string | number;
}>;


export type SelectedActionsQuery = { selectedActions: Array<{ action: string, count: number, needs: SelectedNeeds }> };

export type TrySelectedQueryVariables = Exact<{
  input: TrySelected;
}>;


export type TrySelectedQuery = { trySelected: Array<{ id: string, stage: string | null, faults: Array<{ code: string, path: string, message: string, severity: Severity }> }> };

export type ActOnSelectedMutationVariables = Exact<{
  input: ActOnSelected;
}>;


export type ActOnSelectedMutation = { actOnSelected: { id: string, stage: string } };

export type SelectedBatchQueryVariables = Exact<{
  id: string | number;
}>;


export type SelectedBatchQuery = { declaration: { batch: { id: string } } };

export type SelectedBatchesQueryVariables = Exact<{ [key: string]: never; }>;


export type SelectedBatchesQuery = { batches: { edges: Array<{ node: { id: string, nameZh: string } | null } | null> | null } };

export type SelectedReasonsQueryVariables = Exact<{
  batchID: string | number;
}>;


export type SelectedReasonsQuery = { formGuide: { returnReasons: Array<{ code: string, nameZh: string }> } };

export type AdjustmentPageQueryVariables = Exact<{
  id: string | number;
}>;


export type AdjustmentPageQuery = { adjustment: { id: string, version: number, year: number, no: number, stage: AdjustmentStage, dueAt: string | null, holder: string, money: boolean, lines: boolean, approvedAt: string | null, before: { amount: string, fundSources: Array<{ source: string | null, amount: string | null }> | null, budgetLines: Array<{ ' $fragmentRefs'?: { 'AdjustedLineFragment': AdjustedLineFragment } }> | null, rows: Array<{ no: number, nameZh: string, operator: string, unit: string, target: string, weight: string }> }, form: { ' $fragmentRefs'?: { 'AdjustmentTypedFragment': AdjustmentTypedFragment } }, verdict: { ' $fragmentRefs'?: { 'AdjustmentFoundFragment': AdjustmentFoundFragment } }, sources: Array<{ code: string, nameZh: string }>, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }>, history: Array<{ id: string, action: string, actorName: string, actorRole: Role, reason: string, createdAt: string }>, monitoring: { id: string, throughMonth: number } | null, declaration: { id: string, code: string, nameZh: string, approvedAmount: string | null, scheme: { scheme: string | null }, batch: { id: string }, project: { id: string }, unit: { id: string, nameZh: string }, adjustments: Array<{ ' $fragmentRefs'?: { 'AdjustedFragment': AdjustedFragment } }> | null } } };

export type AdjustmentTypedFragment = { kind: string | null, reason: string | null, amount: string | null, fundSources: Array<{ source: string | null, amount: string | null }> | null, budgetLines: Array<{ ' $fragmentRefs'?: { 'AdjustedLineFragment': AdjustedLineFragment } }> | null, rows: Array<{ target: string | null, weight: string | null, removed: boolean | null }> | null, added: Array<{ ' $fragmentRefs'?: { 'AddedRowFragment': AddedRowFragment } }> | null } & { ' $fragmentName'?: 'AdjustmentTypedFragment' };

export type AdjustedLineFragment = { nameZh: string | null, depEcoCode: string | null, qty: string | null, unit: string | null, unitPrice: string | null, amount: string | null, basis: string | null } & { ' $fragmentName'?: 'AdjustedLineFragment' };

export type AddedRowFragment = { level1: string | null, level2: string | null, nameZh: string | null, operator: string | null, targetValue: string | null, targetText: string | null, unit: string | null, weight: string | null, definition: string | null, scoringRule: string | null, checkpoints: Array<{ text: string | null, points: string | null }> | null } & { ' $fragmentName'?: 'AddedRowFragment' };

export type AdjustmentFoundFragment = { before: string, after: string, money: boolean, lines: boolean, targets: boolean, faults: Array<{ code: string, path: string, message: string, severity: Severity }> } & { ' $fragmentName'?: 'AdjustmentFoundFragment' };

export type AdjustedFragment = { id: string, no: number, stage: AdjustmentStage, edition: number | null, approvedAt: string | null, kind: AdjustmentKind | null, amountBefore: string | null, amountAfter: string | null, before: { budgetLines: Array<{ ' $fragmentRefs'?: { 'AdjustedLineFragment': AdjustedLineFragment } }> | null, rows: Array<{ no: number, nameZh: string, operator: string, unit: string, target: string, weight: string }> }, form: { reason: string | null, budgetLines: Array<{ ' $fragmentRefs'?: { 'AdjustedLineFragment': AdjustedLineFragment } }> | null, rows: Array<{ target: string | null, weight: string | null, removed: boolean | null }> | null, added: Array<{ ' $fragmentRefs'?: { 'AddedRowFragment': AddedRowFragment } }> | null } } & { ' $fragmentName'?: 'AdjustedFragment' };

export type AdjustmentGuideQueryVariables = Exact<{
  batchID: string | number;
}>;


export type AdjustmentGuideQuery = { formGuide: { unitsOfMeasure: Array<string>, economicClasses: Array<{ code: string, nameZh: string }>, operators: Array<{ code: string, nameZh: string }>, scoringRules: Array<{ code: string, nameZh: string }>, schemes: Array<{ code: string, isDefault: boolean, level1: Array<{ code: string, nameZh: string, level2: Array<{ code: string, nameZh: string }> }> }> } };

export type SaveAdjustmentMutationVariables = Exact<{
  input: SaveAdjustment;
}>;


export type SaveAdjustmentMutation = { saveAdjustment: { id: string, version: number, verdict: { ' $fragmentRefs'?: { 'AdjustmentFoundFragment': AdjustmentFoundFragment } } } };

export type SubmitAdjustmentMutationVariables = Exact<{
  input: Step;
}>;


export type SubmitAdjustmentMutation = { submitAdjustment: { id: string, version: number, stage: AdjustmentStage } };

export type WithdrawAdjustmentMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type WithdrawAdjustmentMutation = { withdrawAdjustment: { id: string, version: number, stage: AdjustmentStage } };

export type SignAdjustmentMutationVariables = Exact<{
  input: Step;
}>;


export type SignAdjustmentMutation = { signAdjustment: { id: string, version: number, stage: AdjustmentStage } };

export type PassAdjustmentMutationVariables = Exact<{
  input: Step;
}>;


export type PassAdjustmentMutation = { passAdjustment: { id: string, version: number, stage: AdjustmentStage } };

export type ReturnAdjustmentMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type ReturnAdjustmentMutation = { returnAdjustment: { id: string, version: number, stage: AdjustmentStage } };

export type ApproveAdjustmentMutationVariables = Exact<{
  input: Step;
}>;


export type ApproveAdjustmentMutation = { approveAdjustment: { id: string, version: number, stage: AdjustmentStage } };

export type RefuseAdjustmentMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type RefuseAdjustmentMutation = { refuseAdjustment: { id: string, version: number, stage: AdjustmentStage } };

export type AdjustmentsPageQueryVariables = Exact<{
  filter: AdjustmentFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type AdjustmentsPageQuery = { adjustments: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, no: number, stage: AdjustmentStage, dueAt: string | null, kind: AdjustmentKind | null, amountBefore: string | null, amountAfter: string | null, declaration: { id: string, code: string, nameZh: string, unit: { id: string, shortNameZh: string } } } | null } | null> | null } };

export type AssignEvaluationMutationVariables = Exact<{
  input: AssignEvaluation;
}>;


export type AssignEvaluationMutation = { assignEvaluation: { id: string, version: number, stage: EvaluationStage } };

export type SaveEvaluationPlanMutationVariables = Exact<{
  input: SaveEvaluationPlan;
}>;


export type SaveEvaluationPlanMutation = { saveEvaluationPlan: { id: string, version: number, planFaults: Array<{ code: string, path: string, message: string, severity: Severity }> } };

export type SubmitEvaluationPlanMutationVariables = Exact<{
  input: Step;
}>;


export type SubmitEvaluationPlanMutation = { submitEvaluationPlan: { id: string, version: number, stage: EvaluationStage } };

export type RequestDataMutationVariables = Exact<{
  input: RequestData;
}>;


export type RequestDataMutation = { requestData: { id: string, version: number, stage: EvaluationStage } };

export type SaveEvaluationDataMutationVariables = Exact<{
  input: SaveEvaluationData;
}>;


export type SaveEvaluationDataMutation = { saveEvaluationData: { id: string, version: number } };

export type SubmitEvaluationDataMutationVariables = Exact<{
  input: Step;
}>;


export type SubmitEvaluationDataMutation = { submitEvaluationData: { id: string, version: number, stage: EvaluationStage } };

export type SaveEvaluationDraftMutationVariables = Exact<{
  input: SaveEvaluationDraft;
}>;


export type SaveEvaluationDraftMutation = { saveEvaluationDraft: { id: string, version: number, report: { id: string, verdict: { ' $fragmentRefs'?: { 'EvaluationVerdictFragment': EvaluationVerdictFragment } } } | null } };

export type SubmitEvaluationDraftMutationVariables = Exact<{
  input: Step;
}>;


export type SubmitEvaluationDraftMutation = { submitEvaluationDraft: { id: string, version: number, stage: EvaluationStage } };

export type AskOpinionMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type AskOpinionMutation = { askOpinion: { id: string, version: number, stage: EvaluationStage } };

export type GiveOpinionMutationVariables = Exact<{
  input: GiveOpinion;
}>;


export type GiveOpinionMutation = { giveOpinion: { id: string, version: number, stage: EvaluationStage } };

export type SaveEvaluationCheckMutationVariables = Exact<{
  input: SaveEvaluationCheck;
}>;


export type SaveEvaluationCheckMutation = { saveEvaluationCheck: { id: string, version: number } };

export type SignEvaluationMutationVariables = Exact<{
  input: Step;
}>;


export type SignEvaluationMutation = { signEvaluation: { id: string, version: number } };

export type ReturnEvaluationMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type ReturnEvaluationMutation = { returnEvaluation: { id: string, version: number, stage: EvaluationStage } };

export type FinaliseEvaluationMutationVariables = Exact<{
  input: Step;
}>;


export type FinaliseEvaluationMutation = { finaliseEvaluation: { id: string, version: number, stage: EvaluationStage } };

export type DemandRectificationMutationVariables = Exact<{
  input: DemandRectification;
}>;


export type DemandRectificationMutation = { demandRectification: { id: string, version: number, stage: EvaluationStage } };

export type ProveProblemMutationVariables = Exact<{
  input: ProveProblem;
}>;


export type ProveProblemMutation = { proveProblem: { id: string, version: number, status: ProblemStatus } };

export type JudgeProblemMutationVariables = Exact<{
  input: JudgeProblem;
}>;


export type JudgeProblemMutation = { judgeProblem: { id: string, version: number, status: ProblemStatus } };

export type VerifyRectificationMutationVariables = Exact<{
  input: Step;
}>;


export type VerifyRectificationMutation = { verifyRectification: { id: string, version: number, stage: EvaluationStage } };

export type ApplyWithoutRectificationMutationVariables = Exact<{
  input: ApplyResult;
}>;


export type ApplyWithoutRectificationMutation = { applyWithoutRectification: { id: string, version: number, stage: EvaluationStage } };

export type ApplyResultMutationVariables = Exact<{
  input: ApplyResult;
}>;


export type ApplyResultMutation = { applyResult: { id: string, version: number, stage: EvaluationStage } };

export type PublishEvaluationMutationVariables = Exact<{
  input: Step;
}>;


export type PublishEvaluationMutation = { publishEvaluation: { id: string, version: number, stage: EvaluationStage } };

export type EvaluationPageQueryVariables = Exact<{
  id: string | number;
}>;


export type EvaluationPageQuery = { evaluation: { id: string, version: number, kind: EvaluationKind, year: number, stage: EvaluationStage, dueAt: string | null, holder: string, reasons: Array<string>, note: string, selectedBy: string, evaluator: EvaluationEvaluator | null, evaluatorName: string, contractNo: string, qualityNote: string, silent: boolean, signedBy: string, signedAt: string | null, receipt: string, total: string | null, grade: Grade | null, rectifyBy: string, indicators: Array<{ id: string, level2: string, nameZh: string, operator: string, target: string, unit: string, weight: string | null, scoringRule: string, checkpoints: Array<{ text: string | null, points: string | null }> | null }>, measured: Array<{ row: number, value: string }>, tiers: Array<{ code: string, nameZh: string }>, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }>, declaration: { id: string, code: string, nameZh: string, approvedAmount: string | null, project: { id: string }, unit: { id: string, nameZh: string }, attachments: Array<{ id: string, kind: AttachmentKind, name: string, size: number, url: string }> | null }, plan: { ' $fragmentRefs'?: { 'EvaluationPlanFragment': EvaluationPlanFragment } }, planFaults: Array<{ code: string, path: string, message: string, severity: Severity }>, items: Array<{ nameZh: string, required: boolean, files: Array<string> | null, absent: string }> | null, objections: Array<{ about: string, text: string, adopted: boolean | null, answer: string }> | null, checks: Array<{ expert: string, opinion: string, by: string, at: string, earlier: boolean, reviewer: { id: string, code: string, nameZh: string } | null }> | null, report: { id: string, total: string | null, grade: Grade | null, form: { ' $fragmentRefs'?: { 'EvaluationDraftFragment': EvaluationDraftFragment } }, verdict: { ' $fragmentRefs'?: { 'EvaluationVerdictFragment': EvaluationVerdictFragment } } } | null, problems: Array<{ ' $fragmentRefs'?: { 'EvaluationProblemFragment': EvaluationProblemFragment } }> | null, resultLink: { id: string, year: number, grade: Grade | null, change: string | null, consequence: string, appliedAt: string | null, batch: { id: string, nameZh: string } | null } | null, history: Array<{ id: string, action: string, actorName: string, actorRole: Role, reason: string, createdAt: string }> } };

export type EvaluationPlanFragment = { reason: string | null, aspects: Array<{ code: string, nameZh: string, weight: string | null, topics: Array<{ code: string, nameZh: string, weight: string | null, measures: Array<{ nameZh: string | null, weight: string | null, explanation: string | null, method: string | null, source: string | null, rule: string | null, fromLevel2: Array<string> | null, checkpoints: Array<{ text: string | null, points: string | null }> | null, bands: Array<{ from: string | null, share: string }> | null }> | null }> | null }> | null } & { ' $fragmentName'?: 'EvaluationPlanFragment' };

export type EvaluationDraftFragment = { summary: string | null, experience: string | null, problems: Array<string> | null, suggestions: string | null, scores: Array<{ points: string | null, checks: Array<string> | null, planned: string | null, actual: string | null, reason: string | null, basis: string | null, files: Array<string> | null }> | null, results: Array<{ actual: string | null, tier: string | null, points: string | null, met: boolean | null, checks: Array<string> | null }> | null, visits: Array<{ on: string | null, place: string | null, people: string | null, findings: string | null, photos: Array<{ file: string, location: string | null }> | null }> | null } & { ' $fragmentName'?: 'EvaluationDraftFragment' };

export type EvaluationVerdictFragment = { total: string, grade: Grade | null, scores: Array<{ computed: boolean, points: string | null, why: string }>, results: Array<{ score: string, why: string } | null>, faults: Array<{ code: string, path: string, message: string, severity: Severity }> } & { ' $fragmentName'?: 'EvaluationVerdictFragment' };

export type EvaluationProblemFragment = { id: string, version: number, no: number, text: string, owner: string, dueAt: string, status: ProblemStatus, proof: string, files: Array<string> | null, answer: string, late: boolean, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }> } & { ' $fragmentName'?: 'EvaluationProblemFragment' };

export type EvaluationContractsQueryVariables = Exact<{ [key: string]: never; }>;


export type EvaluationContractsQuery = { agencies: { edges: Array<{ node: { id: string, nameZh: string, contracts: Array<{ id: string, payer: string, no: string, nameZh: string, endsOn: string | null }> | null, people: Array<{ id: string, nameZh: string, leads: boolean }> | null } | null } | null> | null } };

export type LaterBatchesQueryVariables = Exact<{ [key: string]: never; }>;


export type LaterBatchesQuery = { batches: { edges: Array<{ node: { id: string, nameZh: string, budgetYear: number } | null } | null> | null } };

export type EvaluationsPageQueryVariables = Exact<{
  filter: EvaluationFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type EvaluationsPageQuery = { evaluations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, version: number, kind: EvaluationKind, stage: EvaluationStage, dueAt: string | null, evaluatorName: string, total: string | null, grade: Grade | null, declaration: { id: string, code: string, nameZh: string, unit: { id: string, shortNameZh: string } } } | null } | null> | null } };

export type EvaluationChoicesQueryVariables = Exact<{
  keyword?: string | null | undefined;
  year: number;
}>;


export type EvaluationChoicesQuery = { declarations: { edges: Array<{ node: { id: string, code: string, nameZh: string, approvedAmount: string | null, unit: { id: string, shortNameZh: string }, selfEvaluation: { id: string, finalTotal: string | null, finalGrade: Grade | null } | null } | null } | null> | null } };

export type SelectEvaluationMutationVariables = Exact<{
  input: SelectEvaluation;
}>;


export type SelectEvaluationMutation = { selectEvaluation: { id: string } };

export type ExecutionsPageQueryVariables = Exact<{
  year: number;
  first: number;
  after?: string | null | undefined;
}>;


export type ExecutionsPageQuery = { executionImports: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { ' $fragmentRefs'?: { 'ExecutionRecordFragment': ExecutionRecordFragment } } | null } | null> | null } };

export type ExecutionPageQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type ExecutionPageQuery = { executionImport: { ' $fragmentRefs'?: { 'ExecutionRecordFragment': ExecutionRecordFragment } }, executionFigures: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, line: number, adjustedBudget: string, executed: string, beforeAdjusted: string | null, beforeExecuted: string | null, current: boolean, declaration: { id: string, code: string, nameZh: string } } | null } | null> | null } };

export type ExecutionRecordFragment = { id: string, year: number, asOf: string, source: ExecutionImportSource, name: string, hash: string, rows: number, changed: number, adjustedBudget: string, executed: string, importedByName: string, createdAt: string } & { ' $fragmentName'?: 'ExecutionRecordFragment' };

export type ImportedFragment = { binds: boolean, figure: { id: string, asOf: string, adjustedBudget: string, executed: string, import: { id: string, name: string, importedByName: string } } } & { ' $fragmentName'?: 'ImportedFragment' };

export type FigureNoteQueryVariables = Exact<{
  input: ScopeCodes;
}>;


export type FigureNoteQuery = { scopeNames: { unit: string | null, section: string | null, funcClass: string | null, nature: string | null, tag: string | null, fundSource: string | null } };

export type SaveMonitoringMutationVariables = Exact<{
  input: SaveMonitoring;
}>;


export type SaveMonitoringMutation = { saveMonitoring: { id: string, version: number, verdict: { ' $fragmentRefs'?: { 'MonitorVerdictFragment': MonitorVerdictFragment } } } };

export type SubmitMonitoringMutationVariables = Exact<{
  input: Step;
}>;


export type SubmitMonitoringMutation = { submitMonitoring: { id: string, version: number, stage: MonitoringStage } };

export type ReturnMonitoringMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type ReturnMonitoringMutation = { returnMonitoring: { id: string, version: number, stage: MonitoringStage } };

export type PassMonitoringMutationVariables = Exact<{
  input: Step;
}>;


export type PassMonitoringMutation = { passMonitoring: { id: string, version: number, stage: MonitoringStage } };

export type WarnMonitoringMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type WarnMonitoringMutation = { warnMonitoring: { id: string, version: number, stage: MonitoringStage } };

export type DisposeMonitoringMutationVariables = Exact<{
  input: DisposeMonitoring;
}>;


export type DisposeMonitoringMutation = { disposeMonitoring: { id: string, version: number, stage: MonitoringStage } };

export type AcceptDisposalMutationVariables = Exact<{
  input: Step;
}>;


export type AcceptDisposalMutation = { acceptDisposal: { id: string, version: number, stage: MonitoringStage } };

export type RefuseDisposalMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type RefuseDisposalMutation = { refuseDisposal: { id: string, version: number, stage: MonitoringStage } };

export type MonitoringPageQueryVariables = Exact<{
  id: string | number;
}>;


export type MonitoringPageQuery = { monitoring: { id: string, version: number, year: number, throughMonth: number, stage: MonitoringStage, dueAt: string | null, holder: string, revision: number, light: MonitoringLight | null, suspended: boolean, disposal: MonitoringDisposal | null, disposalReason: string, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }>, declaration: { id: string, code: string, nameZh: string, cancelledAt: string | null, unit: { id: string, nameZh: string }, adjustments: Array<{ ' $fragmentRefs'?: { 'AdjustedFragment': AdjustedFragment } }> | null }, form: { ' $fragmentRefs'?: { 'MonitorFormFragment': MonitorFormFragment } }, plan: Array<{ id: string, nameZh: string, operator: string, target: string, unit: string, weight: string | null }>, verdict: { ' $fragmentRefs'?: { 'MonitorVerdictFragment': MonitorVerdictFragment } }, imported: { ' $fragmentRefs'?: { 'ImportedFragment': ImportedFragment } } | null, adjustments: Array<{ id: string, no: number, stage: AdjustmentStage }> | null, deviationReasons: Array<{ code: string, nameZh: string }>, history: Array<{ id: string, action: string, actorName: string, actorRole: Role, reason: string, createdAt: string }> } };

export type MonitorFormFragment = { adjusted: string | null, executed: string | null, forecast: string | null, problems: string | null, measures: string | null, results: Array<{ value: string | null, outlook: string | null, reasonCode: string | null, reason: string | null }> | null } & { ' $fragmentName'?: 'MonitorFormFragment' };

export type MonitorVerdictFragment = { adjusted: string, executionRate: string | null, progress: string | null, light: MonitoringLight, alarms: Array<{ code: string, why: string }>, faults: Array<{ code: string, path: string, message: string, severity: Severity }> } & { ' $fragmentName'?: 'MonitorVerdictFragment' };

export type MonitoringsPageQueryVariables = Exact<{
  filter: MonitoringFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type MonitoringsPageQuery = { monitorings: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, version: number, throughMonth: number, stage: MonitoringStage, dueAt: string | null, executionRate: string | null, progress: string | null, light: MonitoringLight | null, suspended: boolean, declaration: { id: string, code: string, nameZh: string, cancelledAt: string | null, unit: { id: string, shortNameZh: string } } } | null } | null> | null } };

export type OpenMonitoringMutationVariables = Exact<{
  input: OpenMonitoring;
}>;


export type OpenMonitoringMutation = { openMonitoring: number };

export type EvaluationReportPageQueryVariables = Exact<{
  id: string | number;
}>;


export type EvaluationReportPageQuery = { evaluation: { id: string, version: number, kind: EvaluationKind, year: number, stage: EvaluationStage, dueAt: string | null, holder: string, receipt: string, hash: string, signedBy: string, signedAt: string | null, finalisedBy: string, finalisedAt: string | null, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }>, declaration: { id: string, code: string, nameZh: string, unit: { id: string, nameZh: string } }, report: { id: string, content: string, words: Array<{ chapter: string, text: string }> } | null } };

export type WriteEvaluationMutationVariables = Exact<{
  input: WriteEvaluation;
}>;


export type WriteEvaluationMutation = { writeEvaluation: { id: string, version: number, report: { id: string, content: string } | null } };

export type Rolled_FiguresFragment = { confirmed: number, adjusted: string, executed: string, total: string | null, grade: Grade | null, average: string | null, execution: { rate: string, weight: string, points: string } | null, rows: Array<{ ' $fragmentRefs'?: { 'RolledRows_RowFragment': RolledRows_RowFragment } }>, projects: Array<{ ' $fragmentRefs'?: { 'RolledProjects_ProjectFragment': RolledProjects_ProjectFragment } }> } & { ' $fragmentName'?: 'Rolled_FiguresFragment' };

export type RolledRows_RowFragment = { level1Zh: string, nameZh: string, operator: string, unit: string, target: string | null, actual: string | null, weight: string, points: string, why: string, parts: Array<{ selfEvaluationID: string, code: string, nameZh: string, money: string, target: string, actual: string, weight: string, points: string, reason: string }> } & { ' $fragmentName'?: 'RolledRows_RowFragment' };

export type RolledProjects_ProjectFragment = { selfEvaluationID: string, code: string, nameZh: string, unitName: string, adjusted: string, executed: string, executionRate: string, own: string, total: string, grade: Grade, confirmed: boolean, stage: string, revision: number } & { ' $fragmentName'?: 'RolledProjects_ProjectFragment' };

export type RollupPageQueryVariables = Exact<{
  id: string | number;
}>;


export type RollupPageQuery = { rollup: { id: string, version: number, year: number, unitName: string, madeBy: string, rolledAt: string, stage: RollupStage, dueAt: string | null, holder: string, nameZh: string, completion: string, hash: string, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }>, faults: Array<{ ' $fragmentRefs'?: { 'RollupFaultFragment': RollupFaultFragment } }>, figures: (
      { scope: string, waiting: number }
      & { ' $fragmentRefs'?: { 'Rolled_FiguresFragment': Rolled_FiguresFragment } }
    ), history: Array<{ id: string, action: string, actorName: string, actorRole: Role, reason: string, createdAt: string }> } };

export type RollupFaultFragment = { code: string, path: string, message: string, severity: Severity } & { ' $fragmentName'?: 'RollupFaultFragment' };

export type SaveRollupMutationVariables = Exact<{
  input: SaveRollup;
}>;


export type SaveRollupMutation = { saveRollup: { id: string, version: number, faults: Array<{ ' $fragmentRefs'?: { 'RollupFaultFragment': RollupFaultFragment } }> } };

export type RenewRollupMutationVariables = Exact<{
  input: Step;
}>;


export type RenewRollupMutation = { renewRollup: { id: string, version: number, stage: RollupStage } };

export type SubmitRollupMutationVariables = Exact<{
  input: Step;
}>;


export type SubmitRollupMutation = { submitRollup: { id: string, version: number, stage: RollupStage } };

export type SignRollupMutationVariables = Exact<{
  input: Step;
}>;


export type SignRollupMutation = { signRollup: { id: string, version: number, stage: RollupStage } };

export type ApproveRollupMutationVariables = Exact<{
  input: Step;
}>;


export type ApproveRollupMutation = { approveRollup: { id: string, version: number, stage: RollupStage } };

export type ConfirmRollupMutationVariables = Exact<{
  input: Step;
}>;


export type ConfirmRollupMutation = { confirmRollup: { id: string, version: number, stage: RollupStage } };

export type ReturnRollupMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type ReturnRollupMutation = { returnRollup: { id: string, version: number, stage: RollupStage } };

export type WithdrawRollupMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type WithdrawRollupMutation = { withdrawRollup: { id: string, version: number, stage: RollupStage } };

export type RollupsPageQueryVariables = Exact<{
  filter?: RollupFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type RollupsPageQuery = { rollups: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, nameZh: string, unitName: string, stage: RollupStage, dueAt: string | null, total: string | null, grade: Grade | null, rolledAt: string } | null } | null> | null } };

export type SaveSelfEvaluationMutationVariables = Exact<{
  input: SaveSelfEvaluation;
}>;


export type SaveSelfEvaluationMutation = { saveSelfEvaluation: { id: string, version: number, verdict: { ' $fragmentRefs'?: { 'SelfVerdictFragment': SelfVerdictFragment } } } };

export type SubmitSelfEvaluationMutationVariables = Exact<{
  input: Step;
}>;


export type SubmitSelfEvaluationMutation = { submitSelfEvaluation: { id: string, version: number, stage: SelfEvaluationStage } };

export type SignSelfEvaluationMutationVariables = Exact<{
  input: Step;
}>;


export type SignSelfEvaluationMutation = { signSelfEvaluation: { id: string, version: number, stage: SelfEvaluationStage } };

export type ReturnSelfEvaluationMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type ReturnSelfEvaluationMutation = { returnSelfEvaluation: { id: string, version: number, stage: SelfEvaluationStage } };

export type ApproveSelfEvaluationMutationVariables = Exact<{
  input: CheckSelfEvaluation;
}>;


export type ApproveSelfEvaluationMutation = { approveSelfEvaluation: { id: string, version: number, stage: SelfEvaluationStage } };

export type ConfirmSelfEvaluationMutationVariables = Exact<{
  input: CheckSelfEvaluation;
}>;


export type ConfirmSelfEvaluationMutation = { confirmSelfEvaluation: { id: string, version: number, stage: SelfEvaluationStage } };

export type PublishSelfEvaluationMutationVariables = Exact<{
  input: Step;
}>;


export type PublishSelfEvaluationMutation = { publishSelfEvaluation: { id: string, version: number, stage: SelfEvaluationStage } };

export type SelfEvaluationPageQueryVariables = Exact<{
  id: string | number;
}>;


export type SelfEvaluationPageQuery = { selfEvaluation: { id: string, version: number, year: number, stage: SelfEvaluationStage, dueAt: string | null, holder: string, revision: number, total: string | null, grade: Grade | null, finalTotal: string | null, finalGrade: Grade | null, inflated: string | null, executionRate: string | null, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }>, declaration: { id: string, code: string, nameZh: string, goal: { annualGoal: string | null }, unit: { id: string, nameZh: string }, attachments: Array<{ id: string, kind: AttachmentKind, name: string, size: number, url: string }> | null, adjustments: Array<{ ' $fragmentRefs'?: { 'AdjustedFragment': AdjustedFragment } }> | null }, imported: { ' $fragmentRefs'?: { 'ImportedFragment': ImportedFragment } } | null, form: { ' $fragmentRefs'?: { 'SelfFormFragment': SelfFormFragment } }, plan: Array<{ id: string, level1: string, nameZh: string, operator: string, target: string, unit: string, weight: string | null, scoringRule: string, checkpoints: Array<{ text: string | null, points: string | null }> | null }>, verdict: { ' $fragmentRefs'?: { 'SelfVerdictFragment': SelfVerdictFragment } }, measured: Array<{ row: number, value: string, surveyID: string }>, guide: { executionWeight: string, fundRows: Array<{ code: string, nameZh: string }>, tiers: Array<{ code: string, nameZh: string }> }, departmentCheck: { ' $fragmentRefs'?: { 'SelfRecheckFragment': SelfRecheckFragment } } | null, financeCheck: { ' $fragmentRefs'?: { 'SelfRecheckFragment': SelfRecheckFragment } } | null, history: Array<{ id: string, action: string, actorName: string, actorRole: Role, reason: string, createdAt: string }> } };

export type SelfFormFragment = { completion: string | null, money: Array<{ source: string | null, initial: string | null, adjusted: string | null, executed: string | null }> | null, results: Array<{ actual: string | null, tier: string | null, points: string | null, met: boolean | null, checks: Array<string> | null, reason: string | null, evidence: Array<string> | null }> | null } & { ' $fragmentName'?: 'SelfFormFragment' };

export type SelfVerdictFragment = { initial: string, adjusted: string, executed: string, score: { executionRate: string, executionScore: string, total: string, grade: Grade, scores: Array<{ score: string, ratio: string | null, why: string }> } | null, faults: Array<{ code: string, path: string, message: string, severity: Severity }> } & { ' $fragmentName'?: 'SelfVerdictFragment' };

export type SelfRecheckFragment = { execution: string, total: string, grade: Grade, remark: string, by: string, at: string, rows: Array<{ points: string, reason: string }> } & { ' $fragmentName'?: 'SelfRecheckFragment' };

export type SelfEvaluationsPageQueryVariables = Exact<{
  filter: SelfEvaluationFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type SelfEvaluationsPageQuery = { selfEvaluations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, version: number, stage: SelfEvaluationStage, dueAt: string | null, executionRate: string | null, total: string | null, grade: Grade | null, finalTotal: string | null, finalGrade: Grade | null, inflated: string | null, declaration: { id: string, code: string, nameZh: string, unit: { id: string, shortNameZh: string } } } | null } | null> | null } };

export type OpenSelfEvaluationsMutationVariables = Exact<{
  input: OpenSelfEvaluations;
}>;


export type OpenSelfEvaluationsMutation = { openSelfEvaluations: number };

export type SelfRollupPageQueryVariables = Exact<{
  filter: SelfEvaluationFilter;
  ids?: Array<string | number> | string | number | null | undefined;
}>;


export type SelfRollupPageQuery = { selfRollup: (
    { scope: string, waiting: number, total: string | null, funds: Array<{ code: string, nameZh: string }> }
    & { ' $fragmentRefs'?: { 'Rolled_FiguresFragment': Rolled_FiguresFragment } }
  ) };

export type KeepRollupMutationVariables = Exact<{
  filter: SelfEvaluationFilter;
  ids?: Array<string | number> | string | number | null | undefined;
  nameZh: string;
}>;


export type KeepRollupMutation = { keepRollup: { id: string } };

export type CodesInForceQueryVariables = Exact<{ [key: string]: never; }>;


export type CodesInForceQuery = { standards: { edges: Array<{ node: { id: string, body: string } | null } | null> | null } };

export type ReadConditionsQueryVariables = Exact<{
  texts: Array<string> | string;
}>;


export type ReadConditionsQuery = { readConditions: Array<{ faults: Array<{ code: string, path: string, message: string, severity: Severity }>, parts: Array<{ kind: string, field: string, op: string, values: Array<string>, from: number, to: number }> }> };

export type ConditionGuideQueryVariables = Exact<{ [key: string]: never; }>;


export type ConditionGuideQuery = { conditionGuide: { fields: Array<{ code: string, holds: string, choices: Array<{ code: string, nameZh: string }> }>, functions: Array<{ name: string, asks: Array<string> }> } };

export type PreviewScreeningQueryVariables = Exact<{
  facts: ScreeningFacts;
}>;


export type PreviewScreeningQuery = { previewScreening: { outcome: ScreeningOutcome, growthRate: string | null, ruleSet: string, decidedBy: { code: string }, hits: Array<{ code: string, nameZh: string, outcome: ScreeningOutcome, why: string }>, misses: Array<{ code: string, nameZh: string, outcome: ScreeningOutcome, why: string }> } };

export type StandardPageQueryVariables = Exact<{
  id: string | number;
}>;


export type StandardPageQuery = { standard: { id: string, version: number, kind: string, code: string, edition: number, nameZh: string, status: StandardStatus, hash: string, draftedBy: string, publishedBy: string, publishedAt: string | null, retiredAt: string | null, retireReason: string, body: string, columns: string, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }>, faults: Array<{ code: string, path: string, message: string, severity: Severity }>, changes: Array<{ kind: string, rows: Array<string>, field: string, before: string, after: string }>, consents: Array<{ id: string, version: number, reason: string, decision: ConsentDecision, askedByName: string, createdAt: string, decidedByName: string, answer: string, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }> }> | null }, inForce: { edges: Array<{ node: { id: string } | null } | null> | null }, batches: { totalCount: number, edges: Array<{ node: { id: string, code: string, nameZh: string, budgetYear: number } | null } | null> | null } };

export type DraftStandardMutationVariables = Exact<{
  input: DraftStandard;
}>;


export type DraftStandardMutation = { draftStandard: { id: string } };

export type SaveStandardMutationVariables = Exact<{
  input: SaveStandard;
}>;


export type SaveStandardMutation = { saveStandard: { id: string, version: number, body: string } };

export type AskPublicationMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type AskPublicationMutation = { askPublication: { id: string } };

export type DiscardStandardMutationVariables = Exact<{
  input: Step;
}>;


export type DiscardStandardMutation = { discardStandard: { id: string } };

export type RetireStandardMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type RetireStandardMutation = { retireStandard: { id: string, status: StandardStatus } };

export type DecidePublicationMutationVariables = Exact<{
  input: DecideConsent;
}>;


export type DecidePublicationMutation = { decideConsent: { id: string, decision: ConsentDecision } };

export type StandardsPageQueryVariables = Exact<{ [key: string]: never; }>;


export type StandardsPageQuery = { standards: { totalCount: number, edges: Array<{ node: { id: string, kind: string, code: string, edition: number, nameZh: string, status: StandardStatus, hash: string, publishedAt: string | null } | null } | null> | null }, inForce: { edges: Array<{ node: { id: string } | null } | null> | null } };

export type WhatIfBatchesQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatIfBatchesQuery = { batches: { edges: Array<{ node: { id: string, nameZh: string, budgetYear: number } | null } | null> | null } };

export type WhatIfQueryVariables = Exact<{
  standardID: string | number;
  batchID: string | number;
}>;


export type WhatIfQuery = { whatIf: { judged: number, amount: string, share: string, changedCount: number, batch: { id: string, nameZh: string }, outcomes: Array<{ outcome: ScreeningOutcome | null, before: number, after: number, amountBefore: string, amountAfter: string }>, reviewed: { before: number, after: number, amountBefore: string, amountAfter: string }, changed: Array<{ before: ScreeningOutcome, after: ScreeningOutcome, rule: string, why: string, declaration: { id: string, code: string, nameZh: string, amount: string | null, unit: { id: string, shortNameZh: string } } }> } };

export type ExpertPageQueryVariables = Exact<{
  expertID?: string | number | null | undefined;
  year: number;
}>;


export type ExpertPageQuery = { expertStanding: { standing: { marked: number, markMean: string | null, expert: { id: string, version: number, code: string, nameZh: string, employerZh: string, status: ExpertStatus }, figures: { invited: number, accepted: number, declined: number, lapsed: number, recused: number, load: number, overdue: number, absent: number, reopened: number, voided: number }, mark: { id: string, version: number, total: string | null, standing: Standing | null, honours: Array<string>, givenBy: string, updatedAt: string, items: Array<{ ' $fragmentRefs'?: { 'MarkForm_ItemFragment': MarkForm_ItemFragment } }> } | null, measures: Array<{ ' $fragmentRefs'?: { 'Measures_MeasureFragment': Measures_MeasureFragment } }> }, assessment: { nameZh: string, items: Array<{ ' $fragmentRefs'?: { 'MarkForm_RuleFragment': MarkForm_RuleFragment } }>, breaches: Array<{ code: string, nameZh: string }> }, proposal: Array<{ ' $fragmentRefs'?: { 'MarkForm_ItemFragment': MarkForm_ItemFragment } }>, reviews: Array<{ ' $fragmentRefs'?: { 'Review_ReviewFragment': Review_ReviewFragment } }>, payments: Array<{ ' $fragmentRefs'?: { 'Payments_PaymentFragment': Payments_PaymentFragment } }>, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }> } };

export type GiveYearMarkMutationVariables = Exact<{
  input: GiveYearMark;
}>;


export type GiveYearMarkMutation = { giveYearMark: { id: string, version: number } };

export type RemoveExpertMutationVariables = Exact<{
  input: RemoveExpert;
}>;


export type RemoveExpertMutation = { removeExpert: { id: string, version: number } };

export type MarkForm_RuleFragment = { code: string, nameZh: string, textZh: string, weight: string, grounds: Array<{ code: string, nameZh: string }> } & { ' $fragmentName'?: 'MarkForm_RuleFragment' };

export type MarkForm_ItemFragment = { code: string, points: string | null, proposed: string, ground: string, comment: string } & { ' $fragmentName'?: 'MarkForm_ItemFragment' };

export type Measures_MeasureFragment = { id: string, version: number, kind: ExpertMeasureKind, rule: ExpertMeasureRule, year: number | null, breach: string, reason: string, begins: string | null, ends: string | null, status: ExpertMeasureStatus, takenByName: string, createdAt: string, appeal: ExpertMeasureAppeal, appealText: string, answer: string, answeredBy: string, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }> } & { ' $fragmentName'?: 'Measures_MeasureFragment' };

export type AppealMeasureMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type AppealMeasureMutation = { appealMeasure: { id: string, version: number } };

export type AnswerMeasureMutationVariables = Exact<{
  input: AnswerMeasure;
}>;


export type AnswerMeasureMutation = { answerMeasure: { id: string, version: number } };

export type PayListPageQueryVariables = Exact<{
  id: string | number;
}>;


export type PayListPageQuery = { payList: { id: string, version: number, no: number, status: PayListStatus, sheetCount: number, gross: string | null, tax: string | null, net: string | null, preparedBy: string, createdAt: string, approvedBy: string, approvedAt: string | null, exportedBy: string, exportedAt: string | null, payerName: string, batch: { id: string, nameZh: string }, payments: Array<{ id: string, code: string, nameZh: string, sheetCount: number, gross: string | null, tax: string | null, net: string | null, lines: Array<{ id: string, projectName: string, amount: string, leads: boolean, met: boolean }> | null }> | null, consents: Array<{ id: string, version: number, reason: string, askedByName: string, createdAt: string, decision: ConsentDecision, decidedByName: string, decidedAt: string | null, answer: string }> | null, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }> } };

export type AskPayMutationVariables = Exact<{
  input: Step;
}>;


export type AskPayMutation = { askPay: { id: string, version: number } };

export type WithdrawPayMutationVariables = Exact<{
  input: Step;
}>;


export type WithdrawPayMutation = { withdrawPay: { id: string, version: number } };

export type TakeOverPayMutationVariables = Exact<{
  input: StepWithReason;
}>;


export type TakeOverPayMutation = { takeOverPay: { id: string, version: number } };

export type DecidePayMutationVariables = Exact<{
  input: DecideConsent;
}>;


export type DecidePayMutation = { decideConsent: { id: string, version: number } };

export type PayPageQueryVariables = Exact<{
  year: number;
}>;


export type PayPageQuery = { batches: { edges: Array<{ node: { id: string, nameZh: string, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }> } | null } | null> | null } };

export type PayListsQueryVariables = Exact<{
  batchID: string | number;
}>;


export type PayListsQuery = { payLists: Array<{ id: string, no: number, status: PayListStatus, sheetCount: number, gross: string | null, tax: string | null, net: string | null, preparedBy: string, createdAt: string, approvedBy: string }> };

export type PreparePayMutationVariables = Exact<{
  input: PreparePay;
}>;


export type PreparePayMutation = { preparePay: { id: string } };

export type Payments_PaymentFragment = { id: string, batchName: string, sheetCount: number, gross: string | null, tax: string | null, net: string | null, lines: Array<{ id: string, projectName: string, amount: string, leads: boolean, met: boolean }> | null } & { ' $fragmentName'?: 'Payments_PaymentFragment' };

export type Review_ReviewFragment = { reasoned: boolean, sheet: { id: string, projectName: string, unitName: string, submittedAt: string | null, total: string | null, opinion: Opinion | null, text: string }, mark: { id: string, version: number, total: string | null, standing: Standing | null, markedBy: string, items: Array<{ ' $fragmentRefs'?: { 'MarkForm_ItemFragment': MarkForm_ItemFragment } }> } | null, proposal: Array<{ ' $fragmentRefs'?: { 'MarkForm_ItemFragment': MarkForm_ItemFragment } }>, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }> } & { ' $fragmentName'?: 'Review_ReviewFragment' };

export type MarkSheetMutationVariables = Exact<{
  input: MarkSheet;
}>;


export type MarkSheetMutation = { markSheet: { id: string, version: number } };

export type StandingPageQueryVariables = Exact<{
  year: number;
  keyword?: string | null | undefined;
  first: number;
  skip: number;
}>;


export type StandingPageQuery = { standing: { year: number, total: number, experts: Array<{ marked: number, markMean: string | null, expert: { id: string, code: string, nameZh: string, employerZh: string, status: ExpertStatus }, figures: { invited: number, declined: number, lapsed: number, load: number, overdue: number, absent: number, reopened: number }, mark: { id: string, total: string | null, standing: Standing | null, honours: Array<string> } | null, measures: Array<{ id: string, kind: ExpertMeasureKind, rule: ExpertMeasureRule, status: ExpertMeasureStatus, ends: string | null }> }> } };

export type FollowLinesQueryVariables = Exact<{
  filter: StatisticsFilter;
  skip: number;
}>;


export type FollowLinesQuery = { followUp: { lines: { total: number, rows: Array<{ declaration: { id: string, code: string, nameZh: string, unit: { shortNameZh: string } }, years: Array<{ year: number, declarationID: string, declared: string | null, granted: string | null, approved: string | null, executed: string | null, selfScore: string | null, evaluationScore: string | null }> }> } } };

export type FollowZerosQueryVariables = Exact<{
  filter: StatisticsFilter;
  skip: number;
}>;


export type FollowZerosQuery = { followUp: { lines: { total: number, rows: Array<{ declaration: { id: string, code: string, nameZh: string, amount: string | null, stage: DeclarationStage, unit: { shortNameZh: string } } }> } } };

export type FollowExecutionsQueryVariables = Exact<{
  filter: StatisticsFilter;
}>;


export type FollowExecutionsQuery = { followUp: { executions: Array<{ band: ExecutionBand, count: number, budget: string, executed: string }> } };

export type FollowCutsQueryVariables = Exact<{
  filter: StatisticsFilter;
}>;


export type FollowCutsQuery = { followUp: { cutReasons: Array<{ code: string, nameZh: string, count: number, cut: string }> } };

export type FollowSelfQueryVariables = Exact<{
  filter: StatisticsFilter;
}>;


export type FollowSelfQuery = { followUp: { selfChecks: Array<{ code: string, nameZh: string, count: number, own: string, final: string, inflated: string, inflatedCount: number }> } };

export type FollowStepsQueryVariables = Exact<{
  filter: StatisticsFilter;
}>;


export type FollowStepsQuery = { followUp: { steps: Array<{ stage: DeclarationStage, now: number, passed: number, passes: number, days: string | null, longest: string | null }> } };

export type FollowExpertsQueryVariables = Exact<{
  filter: StatisticsFilter;
}>;


export type FollowExpertsQuery = { followUp: { experts: Array<{ declarations: number, sheets: number, marked: number, mark: string | null, off: string | null, spread: string | null, expert: { id: string, code: string, nameZh: string } }> | null } };

export type FollowRectificationQueryVariables = Exact<{
  filter: StatisticsFilter;
}>;


export type FollowRectificationQuery = { followUp: { rectification: Array<{ code: string, nameZh: string, state: Rectification, problems: number, evaluations: number }> } };

export type FollowLightsQueryVariables = Exact<{
  filter: StatisticsFilter;
}>;


export type FollowLightsQuery = { followUp: { lights: Array<{ throughMonth: number, light: MonitoringLight | null, count: number, suspended: number }> } };

export type FollowSimilarQueryVariables = Exact<{
  filter: StatisticsFilter;
}>;


export type FollowSimilarQuery = { followUp: { similar: Array<{ likeness: number, sameUnit: boolean, one: { id: string, code: string, nameZh: string, amount: string | null, unit: { shortNameZh: string } }, other: { id: string, code: string, nameZh: string, amount: string | null, unit: { shortNameZh: string } } }> } };

export type FollowReserveQueryVariables = Exact<{
  batchID: string | number;
  sectionCode?: string | null | undefined;
  of?: FundingFilter | null | undefined;
  first: number;
  skip: number;
}>;


export type FollowReserveQuery = { funding: { ceiling: string | null, lines: { total: number, rows: Array<{ declarationID: string, code: string, nameZh: string, place: number | null, priority: number | null, score: string | null, amount: string, why: string, unit: { shortNameZh: string } }> } } };

export type IndicatorTablesQueryVariables = Exact<{
  filter: StatisticsFilter;
}>;


export type IndicatorTablesQuery = { indicatorStatistics: { total: { ' $fragmentRefs'?: { 'IndicatorTables_RowFragment': IndicatorTables_RowFragment } }, levels: Array<{ ' $fragmentRefs'?: { 'IndicatorTables_RowFragment': IndicatorTables_RowFragment } }>, units: Array<{ ' $fragmentRefs'?: { 'IndicatorTables_RowFragment': IndicatorTables_RowFragment } }> } };

export type IndicatorTables_RowFragment = { code: string, nameZh: string, count: number, quantitative: number, quantitativeRate: string | null, reused: number, reusedRate: string | null, returned: number, revised: number, revisedRate: string | null } & { ' $fragmentName'?: 'IndicatorTables_RowFragment' };

export type StatisticsPageQueryVariables = Exact<{
  filter: StatisticsFilter;
}>;


export type StatisticsPageQuery = { statistics: { hoursSaved: string | null, total: { ' $fragmentRefs'?: { 'StatisticsTable_RowFragment': StatisticsTable_RowFragment } }, units: Array<{ ' $fragmentRefs'?: { 'StatisticsTable_RowFragment': StatisticsTable_RowFragment } }>, sections: Array<{ ' $fragmentRefs'?: { 'StatisticsTable_RowFragment': StatisticsTable_RowFragment } }>, classHeads: Array<{ ' $fragmentRefs'?: { 'StatisticsTable_RowFragment': StatisticsTable_RowFragment } }>, classes: Array<{ ' $fragmentRefs'?: { 'StatisticsTable_RowFragment': StatisticsTable_RowFragment } }>, outcomes: Array<{ ' $fragmentRefs'?: { 'StatisticsTable_RowFragment': StatisticsTable_RowFragment } }>, grades: Array<{ ' $fragmentRefs'?: { 'StatisticsTable_RowFragment': StatisticsTable_RowFragment } }>, returns: Array<{ ' $fragmentRefs'?: { 'StatisticsTable_RowFragment': StatisticsTable_RowFragment } }>, priorities: Array<{ ' $fragmentRefs'?: { 'StatisticsTable_RowFragment': StatisticsTable_RowFragment } }>, natures: Array<{ ' $fragmentRefs'?: { 'StatisticsTable_RowFragment': StatisticsTable_RowFragment } }>, years: Array<{ ' $fragmentRefs'?: { 'StatisticsTable_RowFragment': StatisticsTable_RowFragment } }> } };

export type StatisticsTable_RowFragment = { code: string, nameZh: string, count: number, declared: string, decided: number, decidedDeclared: string, granted: string, cut: string, cutRate: string | null, cutCount: number, zeroCount: number, approvedCount: number, approved: string, share: string | null, declaredShare: string | null } & { ' $fragmentName'?: 'StatisticsTable_RowFragment' };

export type StatisticsPlacesQueryVariables = Exact<{
  year: number;
}>;


export type StatisticsPlacesQuery = { batches: { edges: Array<{ node: { id: string, nameZh: string } | null } | null> | null }, sections: Array<{ id: string, code: string, nameZh: string }>, statistics: { classHeads: Array<{ code: string, nameZh: string }>, classes: Array<{ code: string, nameZh: string }>, natures: Array<{ code: string, nameZh: string }> } };

export type StatisticsUnitsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type StatisticsUnitsQuery = { units: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { code: string, nameZh: string } | null } | null> | null } };

export type StatisticsTagsQueryVariables = Exact<{
  batchID: string | number;
}>;


export type StatisticsTagsQuery = { formGuide: { tags: Array<{ code: string, nameZh: string }> } };

export type SurveysPageQueryVariables = Exact<{
  id: string | number;
}>;


export type SurveysPageQuery = { declaration: { id: string, nameZh: string, code: string, stage: DeclarationStage, unit: { id: string, nameZh: string }, indicators: Array<{ id: string, no: number, horizon: string, removed: boolean, level1: string, nameZh: string, operator: string, target: string, unit: string }> | null, surveys: Array<{ ' $fragmentRefs'?: { 'SurveyRowFragment': SurveyRowFragment } }> | null } };

export type SurveyRowFragment = { id: string, version: number, indicatorNo: number, indicatorName: string, token: string, title: string, targetGroup: string, questions: Array<string>, closesOn: string, planned: number, least: number, status: SurveyStatus, openedBy: string, answered: number, crowded: number | null, share: string | null, margin: string | null, feeds: boolean, counts: Array<{ steps: Array<number> }> | null, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }> } & { ' $fragmentName'?: 'SurveyRowFragment' };

export type OpenSurveyMutationVariables = Exact<{
  input: OpenSurvey;
}>;


export type OpenSurveyMutation = { openSurvey: { id: string, version: number } };

export type CloseSurveyMutationVariables = Exact<{
  input: Step;
}>;


export type CloseSurveyMutation = { closeSurvey: { id: string, version: number } };

export type SurveyWordsQueryVariables = Exact<{
  id: string | number;
}>;


export type SurveyWordsQuery = { surveyWords: Array<string> };

export type SurveyToAnswerQueryVariables = Exact<{
  token: string;
}>;


export type SurveyToAnswerQuery = { publicSurvey: { open: boolean, title: string, projectName: string, unitName: string, targetGroup: string, questions: Array<string>, comments: boolean, closesOn: string } };

export type GiveSurveyAnswerMutationVariables = Exact<{
  input: AnswerSurvey;
}>;


export type GiveSurveyAnswerMutation = { answerSurvey: boolean };

export type RoleGuidesQueryVariables = Exact<{ [key: string]: never; }>;


export type RoleGuidesQuery = { roles: Array<{ role: Role, needs: Array<GrantScope>, may: Array<GrantScope>, excludes: Array<Role>, holders: number }> };

export type GrantBatchesQueryVariables = Exact<{ [key: string]: never; }>;


export type GrantBatchesQuery = { batches: { edges: Array<{ node: { id: string, nameZh: string } | null } | null> | null } };

export type GrantRoleMutationVariables = Exact<{
  input: GrantRole;
}>;


export type GrantRoleMutation = { grantRole: (
    { id: string, version: number }
    & { ' $fragmentRefs'?: { 'Grants_UserFragment': Grants_UserFragment } }
  ) };

export type Grants_UserFragment = { id: string, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }>, grants: Array<{ id: string, role: Role, state: GrantState, validFrom: string | null, validTo: string | null, grantedBy: string, createdAt: string, revokedAt: string | null, unit: { code: string, nameZh: string } | null, section: { code: string, nameZh: string } | null, batch: { code: string, nameZh: string } | null, portfolio: Array<{ code: string, nameZh: string }> }> | null } & { ' $fragmentName'?: 'Grants_UserFragment' };

export type RevokeRoleMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeRoleMutation = { revokeRole: (
    { id: string, version: number }
    & { ' $fragmentRefs'?: { 'Grants_UserFragment': Grants_UserFragment } }
  ) };

export type HealthPanelQueryVariables = Exact<{ [key: string]: never; }>;


export type HealthPanelQuery = { health: { accounts: number, disabled: number, withoutRole: number, signedIn: number, undelivered: number, chain: { sealed: number, unsealed: number, waitingSince: string | null }, failingJobs: Array<{ name: string, since: string, why: string }>, failedSignIns: Array<{ count: number, last: string, user: { id: string, name: string, login: string } }> } };

export type CreateUserMutationVariables = Exact<{
  input: CreateUser;
}>;


export type CreateUserMutation = { createUser: { id: string } };

export type PlaceChoicesQueryVariables = Exact<{
  keyword?: string | null | undefined;
  units: boolean;
}>;


export type PlaceChoicesQuery = { sections: Array<{ id: string, code: string, nameZh: string }>, units?: { edges: Array<{ node: { id: string, code: string, nameZh: string } | null } | null> | null } };

export type PasswordRuleQueryVariables = Exact<{ [key: string]: never; }>;


export type PasswordRuleQuery = { passwordRule: { shortest: number, longest: number, ownWords: number } };

export type UnitsPageQueryVariables = Exact<{
  keyword?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type UnitsPageQuery = { units: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, code: string, nameZh: string, shortNameZh: string, kind: string, level: number, parent: { shortNameZh: string } | null, section: { nameZh: string } } | null } | null> | null }, sections: Array<{ id: string, code: string, nameZh: string }> };

export type UserPageQueryVariables = Exact<{
  id: string | number;
}>;


export type UserPageQuery = { user: (
    { id: string, version: number, login: string, name: string, status: UserStatus, createdAt: string, unit: { code: string, nameZh: string } | null, section: { code: string, nameZh: string } | null, actions: Array<{ action: string, enabled: boolean, why: string | null, code: string | null }> }
    & { ' $fragmentRefs'?: { 'Grants_UserFragment': Grants_UserFragment } }
  ), failedSignIns: Array<{ count: number, last: string, user: { id: string } }> };

export type SetUserStatusMutationVariables = Exact<{
  input: SetUserStatus;
}>;


export type SetUserStatusMutation = { setUserStatus: { id: string, version: number, status: UserStatus } };

export type EndUserSessionsMutationVariables = Exact<{
  id: string | number;
}>;


export type EndUserSessionsMutation = { endUserSessions: { id: string } };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPassword;
}>;


export type ResetPasswordMutation = { resetPassword: { id: string, version: number } };

export type UsersPageQueryVariables = Exact<{
  filter?: UserFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type UsersPageQuery = { users: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, login: string, name: string, status: UserStatus, unit: { nameZh: string } | null, section: { nameZh: string } | null, grants: Array<{ id: string, role: Role, state: GrantState }> | null } | null } | null> | null }, failedSignIns: Array<{ count: number, last: string, user: { id: string } }> };

export type SavedViewsQueryVariables = Exact<{
  list: SavedViewList;
}>;


export type SavedViewsQuery = { savedViews: Array<{ id: string, version: number, name: string, query: string, position: number, opening: boolean, sharedWith: Role | null }> };

export type SaveViewMutationVariables = Exact<{
  input: SaveView;
}>;


export type SaveViewMutation = { saveView: { id: string, version: number } };

export type RemoveViewMutationVariables = Exact<{
  input: Step;
}>;


export type RemoveViewMutation = { removeView: boolean };

export type OrderViewsMutationVariables = Exact<{
  input: OrderViews;
}>;


export type OrderViewsMutation = { orderViews: Array<{ id: string, position: number }> };

export { SessionViewerFragmentDoc } from "./documents/SessionViewerFragmentDoc";
export { AgencyForm_AgencyFragmentDoc } from "./documents/AgencyForm_AgencyFragmentDoc";
export { MarkView_MarkFragmentDoc } from "./documents/MarkView_MarkFragmentDoc";
export { FundingSumFragmentDoc } from "./documents/FundingSumFragmentDoc";
export { FundingTable_LineFragmentDoc } from "./documents/FundingTable_LineFragmentDoc";
export { ApproveForm_BatchFragmentDoc } from "./documents/ApproveForm_BatchFragmentDoc";
export { Outbox_MessageFragmentDoc } from "./documents/Outbox_MessageFragmentDoc";
export { TraceRow_EventFragmentDoc } from "./documents/TraceRow_EventFragmentDoc";
export { Extensions_BatchFragmentDoc } from "./documents/Extensions_BatchFragmentDoc";
export { LikeProjectFragmentDoc } from "./documents/LikeProjectFragmentDoc";
export { ComparedLineFragmentDoc } from "./documents/ComparedLineFragmentDoc";
export { DashboardTiles_NumbersFragmentDoc } from "./documents/DashboardTiles_NumbersFragmentDoc";
export { DisclosedBodyFragmentDoc } from "./documents/DisclosedBodyFragmentDoc";
export { Hits_HitFragmentDoc } from "./documents/Hits_HitFragmentDoc";
export { ExpertView_ExpertFragmentDoc } from "./documents/ExpertView_ExpertFragmentDoc";
export { Conclusion_DeclarationFragmentDoc } from "./documents/Conclusion_DeclarationFragmentDoc";
export { Files_FileFragmentDoc } from "./documents/Files_FileFragmentDoc";
export { FilingFormFragmentDoc } from "./documents/FilingFormFragmentDoc";
export { FilingGuideFragmentDoc } from "./documents/FilingGuideFragmentDoc";
export { History_DeclarationFragmentDoc } from "./documents/History_DeclarationFragmentDoc";
export { Questions_DeclarationFragmentDoc } from "./documents/Questions_DeclarationFragmentDoc";
export { Returned_DeclarationFragmentDoc } from "./documents/Returned_DeclarationFragmentDoc";
export { ReviewWays_DeclarationFragmentDoc } from "./documents/ReviewWays_DeclarationFragmentDoc";
export { SectionOpinions_DeclarationFragmentDoc } from "./documents/SectionOpinions_DeclarationFragmentDoc";
export { Verdicts_DeclarationFragmentDoc } from "./documents/Verdicts_DeclarationFragmentDoc";
export { IndicatorForm_RowFragmentDoc } from "./documents/IndicatorForm_RowFragmentDoc";
export { AgendaFragmentDoc } from "./documents/AgendaFragmentDoc";
export { Round_RoundFragmentDoc } from "./documents/Round_RoundFragmentDoc";
export { Round_DeclarationFragmentDoc } from "./documents/Round_DeclarationFragmentDoc";
export { TallyFragmentDoc } from "./documents/TallyFragmentDoc";
export { SittingFragmentDoc } from "./documents/SittingFragmentDoc";
export { NoticeLine_NoticeFragmentDoc } from "./documents/NoticeLine_NoticeFragmentDoc";
export { DepartmentYearFragmentDoc } from "./documents/DepartmentYearFragmentDoc";
export { OverallFormTextFragmentDoc } from "./documents/OverallFormTextFragmentDoc";
export { OverallYearsFragmentDoc } from "./documents/OverallYearsFragmentDoc";
export { OverallScoresTextFragmentDoc } from "./documents/OverallScoresTextFragmentDoc";
export { RolledFragmentDoc } from "./documents/RolledFragmentDoc";
export { OverallFaultFragmentDoc } from "./documents/OverallFaultFragmentDoc";
export { OverallVerdictTextFragmentDoc } from "./documents/OverallVerdictTextFragmentDoc";
export { Drawn_ExpertFragmentDoc } from "./documents/Drawn_ExpertFragmentDoc";
export { Pool_EntryFragmentDoc } from "./documents/Pool_EntryFragmentDoc";
export { Bring_ConsentFragmentDoc } from "./documents/Bring_ConsentFragmentDoc";
export { Request_ConsentFragmentDoc } from "./documents/Request_ConsentFragmentDoc";
export { Seat_SheetFragmentDoc } from "./documents/Seat_SheetFragmentDoc";
export { Trial_PlanFragmentDoc } from "./documents/Trial_PlanFragmentDoc";
export { PrintRun_RunFragmentDoc } from "./documents/PrintRun_RunFragmentDoc";
export { ReviewerName_ReviewerFragmentDoc } from "./documents/ReviewerName_ReviewerFragmentDoc";
export { FigureView_FigureFragmentDoc } from "./documents/FigureView_FigureFragmentDoc";
export { ExpertTable_ExpertFragmentDoc } from "./documents/ExpertTable_ExpertFragmentDoc";
export { PanelTable_PanelFragmentDoc } from "./documents/PanelTable_PanelFragmentDoc";
export { ProjectTable_ProjectFragmentDoc } from "./documents/ProjectTable_ProjectFragmentDoc";
export { ReportPage_ReportFragmentDoc } from "./documents/ReportPage_ReportFragmentDoc";
export { ReviewedForm_FormFragmentDoc } from "./documents/ReviewedForm_FormFragmentDoc";
export { Screening_DeclarationFragmentDoc } from "./documents/Screening_DeclarationFragmentDoc";
export { MeetingWay_SheetFragmentDoc } from "./documents/MeetingWay_SheetFragmentDoc";
export { Papers_FormFragmentDoc } from "./documents/Papers_FormFragmentDoc";
export { Sheet_SheetFragmentDoc } from "./documents/Sheet_SheetFragmentDoc";
export { Kept_SheetFragmentDoc } from "./documents/Kept_SheetFragmentDoc";
export { AdjustedLineFragmentDoc } from "./documents/AdjustedLineFragmentDoc";
export { AddedRowFragmentDoc } from "./documents/AddedRowFragmentDoc";
export { AdjustmentTypedFragmentDoc } from "./documents/AdjustmentTypedFragmentDoc";
export { AdjustmentFoundFragmentDoc } from "./documents/AdjustmentFoundFragmentDoc";
export { AdjustedFragmentDoc } from "./documents/AdjustedFragmentDoc";
export { EvaluationPlanFragmentDoc } from "./documents/EvaluationPlanFragmentDoc";
export { EvaluationDraftFragmentDoc } from "./documents/EvaluationDraftFragmentDoc";
export { EvaluationVerdictFragmentDoc } from "./documents/EvaluationVerdictFragmentDoc";
export { EvaluationProblemFragmentDoc } from "./documents/EvaluationProblemFragmentDoc";
export { ExecutionRecordFragmentDoc } from "./documents/ExecutionRecordFragmentDoc";
export { ImportedFragmentDoc } from "./documents/ImportedFragmentDoc";
export { MonitorFormFragmentDoc } from "./documents/MonitorFormFragmentDoc";
export { MonitorVerdictFragmentDoc } from "./documents/MonitorVerdictFragmentDoc";
export { RolledRows_RowFragmentDoc } from "./documents/RolledRows_RowFragmentDoc";
export { RolledProjects_ProjectFragmentDoc } from "./documents/RolledProjects_ProjectFragmentDoc";
export { Rolled_FiguresFragmentDoc } from "./documents/Rolled_FiguresFragmentDoc";
export { RollupFaultFragmentDoc } from "./documents/RollupFaultFragmentDoc";
export { SelfFormFragmentDoc } from "./documents/SelfFormFragmentDoc";
export { SelfVerdictFragmentDoc } from "./documents/SelfVerdictFragmentDoc";
export { SelfRecheckFragmentDoc } from "./documents/SelfRecheckFragmentDoc";
export { MarkForm_RuleFragmentDoc } from "./documents/MarkForm_RuleFragmentDoc";
export { Measures_MeasureFragmentDoc } from "./documents/Measures_MeasureFragmentDoc";
export { Payments_PaymentFragmentDoc } from "./documents/Payments_PaymentFragmentDoc";
export { MarkForm_ItemFragmentDoc } from "./documents/MarkForm_ItemFragmentDoc";
export { Review_ReviewFragmentDoc } from "./documents/Review_ReviewFragmentDoc";
export { IndicatorTables_RowFragmentDoc } from "./documents/IndicatorTables_RowFragmentDoc";
export { StatisticsTable_RowFragmentDoc } from "./documents/StatisticsTable_RowFragmentDoc";
export { SurveyRowFragmentDoc } from "./documents/SurveyRowFragmentDoc";
export { Grants_UserFragmentDoc } from "./documents/Grants_UserFragmentDoc";
export { SignInDocument } from "./documents/SignInDocument";
export { SignOutDocument } from "./documents/SignOutDocument";
export { ConfirmIdentityDocument } from "./documents/ConfirmIdentityDocument";
export { CurrentViewerDocument } from "./documents/CurrentViewerDocument";
export { UnreadNoticesDocument } from "./documents/UnreadNoticesDocument";
export { NoticedDocument } from "./documents/NoticedDocument";
export { AccountPageDocument } from "./documents/AccountPageDocument";
export { ChangePasswordDocument } from "./documents/ChangePasswordDocument";
export { SessionsDocument } from "./documents/SessionsDocument";
export { RevokeSessionDocument } from "./documents/RevokeSessionDocument";
export { RevokeOtherSessionsDocument } from "./documents/RevokeOtherSessionsDocument";
export { AgenciesPageDocument } from "./documents/AgenciesPageDocument";
export { AgencyPageDocument } from "./documents/AgencyPageDocument";
export { AgencyFieldsDocument } from "./documents/AgencyFieldsDocument";
export { AssignableDeclarationsDocument } from "./documents/AssignableDeclarationsDocument";
export { MyAssignmentsDocument } from "./documents/MyAssignmentsDocument";
export { SaveAgencyDocument } from "./documents/SaveAgencyDocument";
export { AddAgencyPersonDocument } from "./documents/AddAgencyPersonDocument";
export { EndAgencyPersonDocument } from "./documents/EndAgencyPersonDocument";
export { AddContractDocument } from "./documents/AddContractDocument";
export { AssignAgencyDocument } from "./documents/AssignAgencyDocument";
export { RecallAssignmentDocument } from "./documents/RecallAssignmentDocument";
export { SignIndependenceDocument } from "./documents/SignIndependenceDocument";
export { AgencyMarkRulesDocument } from "./documents/AgencyMarkRulesDocument";
export { MyAgencyMarksDocument } from "./documents/MyAgencyMarksDocument";
export { MarkAgencyDocument } from "./documents/MarkAgencyDocument";
export { AnswerAgencyMarkDocument } from "./documents/AnswerAgencyMarkDocument";
export { FundingPageDocument } from "./documents/FundingPageDocument";
export { SetCeilingsDocument } from "./documents/SetCeilingsDocument";
export { MarkFundingDocument } from "./documents/MarkFundingDocument";
export { ApprovalPageDocument } from "./documents/ApprovalPageDocument";
export { ApprovalClocksDocument } from "./documents/ApprovalClocksDocument";
export { PushBatchDocument } from "./documents/PushBatchDocument";
export { PushedDeclarationsDocument } from "./documents/PushedDeclarationsDocument";
export { PlannedFundingDocument } from "./documents/PlannedFundingDocument";
export { ApproveBatchDocument } from "./documents/ApproveBatchDocument";
export { AcknowledgeDocument } from "./documents/AcknowledgeDocument";
export { AuditPageDocument } from "./documents/AuditPageDocument";
export { TraceDetailsDocument } from "./documents/TraceDetailsDocument";
export { BatchesPageDocument } from "./documents/BatchesPageDocument";
export { BoardPageDocument } from "./documents/BoardPageDocument";
export { BatchNewsDocument } from "./documents/BatchNewsDocument";
export { OpenBatchDocument } from "./documents/OpenBatchDocument";
export { CloseBatchDocument } from "./documents/CloseBatchDocument";
export { ChangeBatchPageDocument } from "./documents/ChangeBatchPageDocument";
export { ChangeBatchDocument } from "./documents/ChangeBatchDocument";
export { ExtensionUnitsDocument } from "./documents/ExtensionUnitsDocument";
export { ExtendDeadlineDocument } from "./documents/ExtendDeadlineDocument";
export { CloneBatchDocument } from "./documents/CloneBatchDocument";
export { CreateBatchDocument } from "./documents/CreateBatchDocument";
export { CompareDeskDocument } from "./documents/CompareDeskDocument";
export { DashboardPageDocument } from "./documents/DashboardPageDocument";
export { DashboardPlacesDocument } from "./documents/DashboardPlacesDocument";
export { YearNumbersDocument } from "./documents/YearNumbersDocument";
export { DisclosurePageDocument } from "./documents/DisclosurePageDocument";
export { PreviewDisclosureDocument } from "./documents/PreviewDisclosureDocument";
export { PublishTargetsDocument } from "./documents/PublishTargetsDocument";
export { WithdrawDisclosureDocument } from "./documents/WithdrawDisclosureDocument";
export { PublicListDocument } from "./documents/PublicListDocument";
export { PublicOneDocument } from "./documents/PublicOneDocument";
export { CheckReceiptDocument } from "./documents/CheckReceiptDocument";
export { AddAbsenceDocument } from "./documents/AddAbsenceDocument";
export { WithdrawAbsenceDocument } from "./documents/WithdrawAbsenceDocument";
export { RemoveCertificateDocument } from "./documents/RemoveCertificateDocument";
export { ConflictsPageDocument } from "./documents/ConflictsPageDocument";
export { RecusalPageDocument } from "./documents/RecusalPageDocument";
export { DismissHitDocument } from "./documents/DismissHitDocument";
export { VoidConflictDocument } from "./documents/VoidConflictDocument";
export { RecuseConflictDocument } from "./documents/RecuseConflictDocument";
export { LibraryEntryDocument } from "./documents/LibraryEntryDocument";
export { MyEntryDocument } from "./documents/MyEntryDocument";
export { ExpertFormDocument } from "./documents/ExpertFormDocument";
export { ExpertSectionsDocument } from "./documents/ExpertSectionsDocument";
export { ApplyExpertDocument } from "./documents/ApplyExpertDocument";
export { RecommendExpertDocument } from "./documents/RecommendExpertDocument";
export { SaveExpertDocument } from "./documents/SaveExpertDocument";
export { ExpertsPageDocument } from "./documents/ExpertsPageDocument";
export { LibraryGuideDocument } from "./documents/LibraryGuideDocument";
export { RelationUnitsDocument } from "./documents/RelationUnitsDocument";
export { ObjectionPageDocument } from "./documents/ObjectionPageDocument";
export { ObjectToExpertDocument } from "./documents/ObjectToExpertDocument";
export { ExpertPersonalDocument } from "./documents/ExpertPersonalDocument";
export { AddRelationDocument } from "./documents/AddRelationDocument";
export { WithdrawRelationDocument } from "./documents/WithdrawRelationDocument";
export { WithdrawUnitDocument } from "./documents/WithdrawUnitDocument";
export { DecideWithdrawalDocument } from "./documents/DecideWithdrawalDocument";
export { CheckExpertDocument } from "./documents/CheckExpertDocument";
export { AdmitExpertDocument } from "./documents/AdmitExpertDocument";
export { RefuseExpertDocument } from "./documents/RefuseExpertDocument";
export { ReapplyExpertDocument } from "./documents/ReapplyExpertDocument";
export { AskRenewalDocument } from "./documents/AskRenewalDocument";
export { RenewExpertDocument } from "./documents/RenewExpertDocument";
export { PauseExpertDocument } from "./documents/PauseExpertDocument";
export { ResumeExpertDocument } from "./documents/ResumeExpertDocument";
export { LeaveLibraryDocument } from "./documents/LeaveLibraryDocument";
export { EraseExpertDocument } from "./documents/EraseExpertDocument";
export { SignDeclarationDocument } from "./documents/SignDeclarationDocument";
export { DeptApproveDocument } from "./documents/DeptApproveDocument";
export { UnitReturnDocument } from "./documents/UnitReturnDocument";
export { DeptReturnDocument } from "./documents/DeptReturnDocument";
export { WithdrawDeclarationDocument } from "./documents/WithdrawDeclarationDocument";
export { ReviseReturnDocument } from "./documents/ReviseReturnDocument";
export { RejectFinalDocument } from "./documents/RejectFinalDocument";
export { AskAppealDocument } from "./documents/AskAppealDocument";
export { StartAdjustmentDocument } from "./documents/StartAdjustmentDocument";
export { UrgeDeclarationDocument } from "./documents/UrgeDeclarationDocument";
export { ChangesPageDocument } from "./documents/ChangesPageDocument";
export { ChangesDocument } from "./documents/ChangesDocument";
export { FunctionalClassesDocument } from "./documents/FunctionalClassesDocument";
export { DeclarationPageDocument } from "./documents/DeclarationPageDocument";
export { SaveDraftDocument } from "./documents/SaveDraftDocument";
export { CheckDeclarationDocument } from "./documents/CheckDeclarationDocument";
export { StoredFaultsDocument } from "./documents/StoredFaultsDocument";
export { SubmitDeclarationDocument } from "./documents/SubmitDeclarationDocument";
export { RemoveAttachmentDocument } from "./documents/RemoveAttachmentDocument";
export { FilingGuideDocument } from "./documents/FilingGuideDocument";
export { PrintPageDocument } from "./documents/PrintPageDocument";
export { AnswerQuestionDocument } from "./documents/AnswerQuestionDocument";
export { SuggestIndicatorsDocument } from "./documents/SuggestIndicatorsDocument";
export { TakenIndicatorsDocument } from "./documents/TakenIndicatorsDocument";
export { TakeIndicatorDocument } from "./documents/TakeIndicatorDocument";
export { ConsentAskedDocument } from "./documents/ConsentAskedDocument";
export { DecideConsentDocument } from "./documents/DecideConsentDocument";
export { AppealAskedDocument } from "./documents/AppealAskedDocument";
export { DecideAppealDocument } from "./documents/DecideAppealDocument";
export { TodosDocument } from "./documents/TodosDocument";
export { OpenBatchesDocument } from "./documents/OpenBatchesDocument";
export { BatchNowDocument } from "./documents/BatchNowDocument";
export { ImportBatchesDocument } from "./documents/ImportBatchesDocument";
export { TableImportsDocument } from "./documents/TableImportsDocument";
export { LibraryPageDocument } from "./documents/LibraryPageDocument";
export { LibraryCodesDocument } from "./documents/LibraryCodesDocument";
export { IndicatorPageDocument } from "./documents/IndicatorPageDocument";
export { AddLibraryIndicatorDocument } from "./documents/AddLibraryIndicatorDocument";
export { ChangeLibraryIndicatorDocument } from "./documents/ChangeLibraryIndicatorDocument";
export { RetireLibraryIndicatorDocument } from "./documents/RetireLibraryIndicatorDocument";
export { AgendaOfDocument } from "./documents/AgendaOfDocument";
export { TakeItemDocument } from "./documents/TakeItemDocument";
export { SignBookDocument } from "./documents/SignBookDocument";
export { ConcludeMeetingDocument } from "./documents/ConcludeMeetingDocument";
export { MeetingEndDocument } from "./documents/MeetingEndDocument";
export { DecideDepartureDocument } from "./documents/DecideDepartureDocument";
export { MeetingPageDocument } from "./documents/MeetingPageDocument";
export { MeetingNewsDocument } from "./documents/MeetingNewsDocument";
export { RecordMeetingDocument } from "./documents/RecordMeetingDocument";
export { CheckMeetingDocument } from "./documents/CheckMeetingDocument";
export { ResultPageDocument } from "./documents/ResultPageDocument";
export { RoundTallyDocument } from "./documents/RoundTallyDocument";
export { RoundGuideDocument } from "./documents/RoundGuideDocument";
export { SignMinutesDocument } from "./documents/SignMinutesDocument";
export { SittingOfDocument } from "./documents/SittingOfDocument";
export { DraftMinutesDocument } from "./documents/DraftMinutesDocument";
export { MeetingChangedDocument } from "./documents/MeetingChangedDocument";
export { AttendMeetingDocument } from "./documents/AttendMeetingDocument";
export { ExcuseMeetingDocument } from "./documents/ExcuseMeetingDocument";
export { SealOpinionDocument } from "./documents/SealOpinionDocument";
export { OpenOpinionsDocument } from "./documents/OpenOpinionsDocument";
export { MoveMotionDocument } from "./documents/MoveMotionDocument";
export { SecondMotionDocument } from "./documents/SecondMotionDocument";
export { VoteMotionDocument } from "./documents/VoteMotionDocument";
export { DecideMotionDocument } from "./documents/DecideMotionDocument";
export { LatestNoticesDocument } from "./documents/LatestNoticesDocument";
export { ReadNoticesDocument } from "./documents/ReadNoticesDocument";
export { NoticesPageDocument } from "./documents/NoticesPageDocument";
export { OverallPageDocument } from "./documents/OverallPageDocument";
export { SaveOverallDocument } from "./documents/SaveOverallDocument";
export { SubmitOverallDocument } from "./documents/SubmitOverallDocument";
export { SignOverallDocument } from "./documents/SignOverallDocument";
export { PassOverallDocument } from "./documents/PassOverallDocument";
export { ConfirmOverallDocument } from "./documents/ConfirmOverallDocument";
export { ReturnOverallDocument } from "./documents/ReturnOverallDocument";
export { SaveOverallScoresDocument } from "./documents/SaveOverallScoresDocument";
export { SubmitOverallScoresDocument } from "./documents/SubmitOverallScoresDocument";
export { OverallsPageDocument } from "./documents/OverallsPageDocument";
export { OpenOverallsDocument } from "./documents/OpenOverallsDocument";
export { OverallPlanDocument } from "./documents/OverallPlanDocument";
export { AskOverallScoresDocument } from "./documents/AskOverallScoresDocument";
export { DrawPanelDocument } from "./documents/DrawPanelDocument";
export { RefuseDrawDocument } from "./documents/RefuseDrawDocument";
export { MeetingsOfDocument } from "./documents/MeetingsOfDocument";
export { CallAgendaDocument } from "./documents/CallAgendaDocument";
export { CallMeetingDocument } from "./documents/CallMeetingDocument";
export { ChooseExpertDocument } from "./documents/ChooseExpertDocument";
export { CommitDrawDocument } from "./documents/CommitDrawDocument";
export { CheckDrawDocument } from "./documents/CheckDrawDocument";
export { CheckPanelDocument } from "./documents/CheckPanelDocument";
export { ConfirmPanelDocument } from "./documents/ConfirmPanelDocument";
export { PanelDrawDocument } from "./documents/PanelDrawDocument";
export { DrawRecordDocument } from "./documents/DrawRecordDocument";
export { ExtendRoundDocument } from "./documents/ExtendRoundDocument";
export { PanelPageDocument } from "./documents/PanelPageDocument";
export { PanelFieldsDocument } from "./documents/PanelFieldsDocument";
export { PanelNewsDocument } from "./documents/PanelNewsDocument";
export { PanelsPageDocument } from "./documents/PanelsPageDocument";
export { PanelPoolDocument } from "./documents/PanelPoolDocument";
export { DecideOnPanelDocument } from "./documents/DecideOnPanelDocument";
export { RecuseSeatDocument } from "./documents/RecuseSeatDocument";
export { ReopenSheetDocument } from "./documents/ReopenSheetDocument";
export { VoidSheetDocument } from "./documents/VoidSheetDocument";
export { TogetherPageDocument } from "./documents/TogetherPageDocument";
export { CommitPanelsDocument } from "./documents/CommitPanelsDocument";
export { PlanningPanelsDocument } from "./documents/PlanningPanelsDocument";
export { CallReserveDocument } from "./documents/CallReserveDocument";
export { FillSeatDocument } from "./documents/FillSeatDocument";
export { PrintPlacesDocument } from "./documents/PrintPlacesDocument";
export { PrintRunsDocument } from "./documents/PrintRunsDocument";
export { StartPrintDocument } from "./documents/StartPrintDocument";
export { CancelPrintDocument } from "./documents/CancelPrintDocument";
export { CountedNoteDocument } from "./documents/CountedNoteDocument";
export { DeclarationsPageDocument } from "./documents/DeclarationsPageDocument";
export { PickDeclarationsDocument } from "./documents/PickDeclarationsDocument";
export { FilterUnitsDocument } from "./documents/FilterUnitsDocument";
export { FilterSectionsDocument } from "./documents/FilterSectionsDocument";
export { FilingBatchesDocument } from "./documents/FilingBatchesDocument";
export { StartDeclarationDocument } from "./documents/StartDeclarationDocument";
export { ProjectPageDocument } from "./documents/ProjectPageDocument";
export { ShelveProjectDocument } from "./documents/ShelveProjectDocument";
export { ProjectsPageDocument } from "./documents/ProjectsPageDocument";
export { QualityBatchesDocument } from "./documents/QualityBatchesDocument";
export { QualityPageDocument } from "./documents/QualityPageDocument";
export { QualitySheetsDocument } from "./documents/QualitySheetsDocument";
export { DraftSectionsDocument } from "./documents/DraftSectionsDocument";
export { DraftProjectsDocument } from "./documents/DraftProjectsDocument";
export { DraftReportDocument } from "./documents/DraftReportDocument";
export { ReportPageDocument } from "./documents/ReportPageDocument";
export { WriteReportDocument } from "./documents/WriteReportDocument";
export { SignReportDocument } from "./documents/SignReportDocument";
export { ApproveReportDocument } from "./documents/ApproveReportDocument";
export { ReportsPageDocument } from "./documents/ReportsPageDocument";
export { RejectDeclarationDocument } from "./documents/RejectDeclarationDocument";
export { ConfirmExemptDocument } from "./documents/ConfirmExemptDocument";
export { ExemptToReviewDocument } from "./documents/ExemptToReviewDocument";
export { GradeOfDocument } from "./documents/GradeOfDocument";
export { ReviewQueueDocument } from "./documents/ReviewQueueDocument";
export { QueueUnitsDocument } from "./documents/QueueUnitsDocument";
export { ReturnDeclarationDocument } from "./documents/ReturnDeclarationDocument";
export { ReviewPageDocument } from "./documents/ReviewPageDocument";
export { ReviewGuideDocument } from "./documents/ReviewGuideDocument";
export { ReviewedChangesDocument } from "./documents/ReviewedChangesDocument";
export { OverrideScreeningDocument } from "./documents/OverrideScreeningDocument";
export { TargetReviewsDocument } from "./documents/TargetReviewsDocument";
export { SaveTargetReviewDocument } from "./documents/SaveTargetReviewDocument";
export { PassDeclarationDocument } from "./documents/PassDeclarationDocument";
export { AcceptInvitationDocument } from "./documents/AcceptInvitationDocument";
export { DeclineInvitationDocument } from "./documents/DeclineInvitationDocument";
export { RecuseSelfDocument } from "./documents/RecuseSelfDocument";
export { MySheetsDocument } from "./documents/MySheetsDocument";
export { MeetingOfSheetDocument } from "./documents/MeetingOfSheetDocument";
export { OpenSheetsDocument } from "./documents/OpenSheetsDocument";
export { SheetPapersDocument } from "./documents/SheetPapersDocument";
export { SheetGuideDocument } from "./documents/SheetGuideDocument";
export { AskQuestionDocument } from "./documents/AskQuestionDocument";
export { CheckSheetDocument } from "./documents/CheckSheetDocument";
export { SubmitSheetDocument } from "./documents/SubmitSheetDocument";
export { SheetPageDocument } from "./documents/SheetPageDocument";
export { KeptSheetDocument } from "./documents/KeptSheetDocument";
export { SaveScoreDocument } from "./documents/SaveScoreDocument";
export { SaveSheetDocument } from "./documents/SaveSheetDocument";
export { PaletteFindsDocument } from "./documents/PaletteFindsDocument";
export { PaletteTermsDocument } from "./documents/PaletteTermsDocument";
export { SelectedActionsDocument } from "./documents/SelectedActionsDocument";
export { TrySelectedDocument } from "./documents/TrySelectedDocument";
export { ActOnSelectedDocument } from "./documents/ActOnSelectedDocument";
export { SelectedBatchDocument } from "./documents/SelectedBatchDocument";
export { SelectedBatchesDocument } from "./documents/SelectedBatchesDocument";
export { SelectedReasonsDocument } from "./documents/SelectedReasonsDocument";
export { AdjustmentPageDocument } from "./documents/AdjustmentPageDocument";
export { AdjustmentGuideDocument } from "./documents/AdjustmentGuideDocument";
export { SaveAdjustmentDocument } from "./documents/SaveAdjustmentDocument";
export { SubmitAdjustmentDocument } from "./documents/SubmitAdjustmentDocument";
export { WithdrawAdjustmentDocument } from "./documents/WithdrawAdjustmentDocument";
export { SignAdjustmentDocument } from "./documents/SignAdjustmentDocument";
export { PassAdjustmentDocument } from "./documents/PassAdjustmentDocument";
export { ReturnAdjustmentDocument } from "./documents/ReturnAdjustmentDocument";
export { ApproveAdjustmentDocument } from "./documents/ApproveAdjustmentDocument";
export { RefuseAdjustmentDocument } from "./documents/RefuseAdjustmentDocument";
export { AdjustmentsPageDocument } from "./documents/AdjustmentsPageDocument";
export { AssignEvaluationDocument } from "./documents/AssignEvaluationDocument";
export { SaveEvaluationPlanDocument } from "./documents/SaveEvaluationPlanDocument";
export { SubmitEvaluationPlanDocument } from "./documents/SubmitEvaluationPlanDocument";
export { RequestDataDocument } from "./documents/RequestDataDocument";
export { SaveEvaluationDataDocument } from "./documents/SaveEvaluationDataDocument";
export { SubmitEvaluationDataDocument } from "./documents/SubmitEvaluationDataDocument";
export { SaveEvaluationDraftDocument } from "./documents/SaveEvaluationDraftDocument";
export { SubmitEvaluationDraftDocument } from "./documents/SubmitEvaluationDraftDocument";
export { AskOpinionDocument } from "./documents/AskOpinionDocument";
export { GiveOpinionDocument } from "./documents/GiveOpinionDocument";
export { SaveEvaluationCheckDocument } from "./documents/SaveEvaluationCheckDocument";
export { SignEvaluationDocument } from "./documents/SignEvaluationDocument";
export { ReturnEvaluationDocument } from "./documents/ReturnEvaluationDocument";
export { FinaliseEvaluationDocument } from "./documents/FinaliseEvaluationDocument";
export { DemandRectificationDocument } from "./documents/DemandRectificationDocument";
export { ProveProblemDocument } from "./documents/ProveProblemDocument";
export { JudgeProblemDocument } from "./documents/JudgeProblemDocument";
export { VerifyRectificationDocument } from "./documents/VerifyRectificationDocument";
export { ApplyWithoutRectificationDocument } from "./documents/ApplyWithoutRectificationDocument";
export { ApplyResultDocument } from "./documents/ApplyResultDocument";
export { PublishEvaluationDocument } from "./documents/PublishEvaluationDocument";
export { EvaluationPageDocument } from "./documents/EvaluationPageDocument";
export { EvaluationContractsDocument } from "./documents/EvaluationContractsDocument";
export { LaterBatchesDocument } from "./documents/LaterBatchesDocument";
export { EvaluationsPageDocument } from "./documents/EvaluationsPageDocument";
export { EvaluationChoicesDocument } from "./documents/EvaluationChoicesDocument";
export { SelectEvaluationDocument } from "./documents/SelectEvaluationDocument";
export { ExecutionsPageDocument } from "./documents/ExecutionsPageDocument";
export { ExecutionPageDocument } from "./documents/ExecutionPageDocument";
export { FigureNoteDocument } from "./documents/FigureNoteDocument";
export { SaveMonitoringDocument } from "./documents/SaveMonitoringDocument";
export { SubmitMonitoringDocument } from "./documents/SubmitMonitoringDocument";
export { ReturnMonitoringDocument } from "./documents/ReturnMonitoringDocument";
export { PassMonitoringDocument } from "./documents/PassMonitoringDocument";
export { WarnMonitoringDocument } from "./documents/WarnMonitoringDocument";
export { DisposeMonitoringDocument } from "./documents/DisposeMonitoringDocument";
export { AcceptDisposalDocument } from "./documents/AcceptDisposalDocument";
export { RefuseDisposalDocument } from "./documents/RefuseDisposalDocument";
export { MonitoringPageDocument } from "./documents/MonitoringPageDocument";
export { MonitoringsPageDocument } from "./documents/MonitoringsPageDocument";
export { OpenMonitoringDocument } from "./documents/OpenMonitoringDocument";
export { EvaluationReportPageDocument } from "./documents/EvaluationReportPageDocument";
export { WriteEvaluationDocument } from "./documents/WriteEvaluationDocument";
export { RollupPageDocument } from "./documents/RollupPageDocument";
export { SaveRollupDocument } from "./documents/SaveRollupDocument";
export { RenewRollupDocument } from "./documents/RenewRollupDocument";
export { SubmitRollupDocument } from "./documents/SubmitRollupDocument";
export { SignRollupDocument } from "./documents/SignRollupDocument";
export { ApproveRollupDocument } from "./documents/ApproveRollupDocument";
export { ConfirmRollupDocument } from "./documents/ConfirmRollupDocument";
export { ReturnRollupDocument } from "./documents/ReturnRollupDocument";
export { WithdrawRollupDocument } from "./documents/WithdrawRollupDocument";
export { RollupsPageDocument } from "./documents/RollupsPageDocument";
export { SaveSelfEvaluationDocument } from "./documents/SaveSelfEvaluationDocument";
export { SubmitSelfEvaluationDocument } from "./documents/SubmitSelfEvaluationDocument";
export { SignSelfEvaluationDocument } from "./documents/SignSelfEvaluationDocument";
export { ReturnSelfEvaluationDocument } from "./documents/ReturnSelfEvaluationDocument";
export { ApproveSelfEvaluationDocument } from "./documents/ApproveSelfEvaluationDocument";
export { ConfirmSelfEvaluationDocument } from "./documents/ConfirmSelfEvaluationDocument";
export { PublishSelfEvaluationDocument } from "./documents/PublishSelfEvaluationDocument";
export { SelfEvaluationPageDocument } from "./documents/SelfEvaluationPageDocument";
export { SelfEvaluationsPageDocument } from "./documents/SelfEvaluationsPageDocument";
export { OpenSelfEvaluationsDocument } from "./documents/OpenSelfEvaluationsDocument";
export { SelfRollupPageDocument } from "./documents/SelfRollupPageDocument";
export { KeepRollupDocument } from "./documents/KeepRollupDocument";
export { CodesInForceDocument } from "./documents/CodesInForceDocument";
export { ReadConditionsDocument } from "./documents/ReadConditionsDocument";
export { ConditionGuideDocument } from "./documents/ConditionGuideDocument";
export { PreviewScreeningDocument } from "./documents/PreviewScreeningDocument";
export { StandardPageDocument } from "./documents/StandardPageDocument";
export { DraftStandardDocument } from "./documents/DraftStandardDocument";
export { SaveStandardDocument } from "./documents/SaveStandardDocument";
export { AskPublicationDocument } from "./documents/AskPublicationDocument";
export { DiscardStandardDocument } from "./documents/DiscardStandardDocument";
export { RetireStandardDocument } from "./documents/RetireStandardDocument";
export { DecidePublicationDocument } from "./documents/DecidePublicationDocument";
export { StandardsPageDocument } from "./documents/StandardsPageDocument";
export { WhatIfBatchesDocument } from "./documents/WhatIfBatchesDocument";
export { WhatIfDocument } from "./documents/WhatIfDocument";
export { ExpertPageDocument } from "./documents/ExpertPageDocument";
export { GiveYearMarkDocument } from "./documents/GiveYearMarkDocument";
export { RemoveExpertDocument } from "./documents/RemoveExpertDocument";
export { AppealMeasureDocument } from "./documents/AppealMeasureDocument";
export { AnswerMeasureDocument } from "./documents/AnswerMeasureDocument";
export { PayListPageDocument } from "./documents/PayListPageDocument";
export { AskPayDocument } from "./documents/AskPayDocument";
export { WithdrawPayDocument } from "./documents/WithdrawPayDocument";
export { TakeOverPayDocument } from "./documents/TakeOverPayDocument";
export { DecidePayDocument } from "./documents/DecidePayDocument";
export { PayPageDocument } from "./documents/PayPageDocument";
export { PayListsDocument } from "./documents/PayListsDocument";
export { PreparePayDocument } from "./documents/PreparePayDocument";
export { MarkSheetDocument } from "./documents/MarkSheetDocument";
export { StandingPageDocument } from "./documents/StandingPageDocument";
export { FollowLinesDocument } from "./documents/FollowLinesDocument";
export { FollowZerosDocument } from "./documents/FollowZerosDocument";
export { FollowExecutionsDocument } from "./documents/FollowExecutionsDocument";
export { FollowCutsDocument } from "./documents/FollowCutsDocument";
export { FollowSelfDocument } from "./documents/FollowSelfDocument";
export { FollowStepsDocument } from "./documents/FollowStepsDocument";
export { FollowExpertsDocument } from "./documents/FollowExpertsDocument";
export { FollowRectificationDocument } from "./documents/FollowRectificationDocument";
export { FollowLightsDocument } from "./documents/FollowLightsDocument";
export { FollowSimilarDocument } from "./documents/FollowSimilarDocument";
export { FollowReserveDocument } from "./documents/FollowReserveDocument";
export { IndicatorTablesDocument } from "./documents/IndicatorTablesDocument";
export { StatisticsPageDocument } from "./documents/StatisticsPageDocument";
export { StatisticsPlacesDocument } from "./documents/StatisticsPlacesDocument";
export { StatisticsUnitsDocument } from "./documents/StatisticsUnitsDocument";
export { StatisticsTagsDocument } from "./documents/StatisticsTagsDocument";
export { SurveysPageDocument } from "./documents/SurveysPageDocument";
export { OpenSurveyDocument } from "./documents/OpenSurveyDocument";
export { CloseSurveyDocument } from "./documents/CloseSurveyDocument";
export { SurveyWordsDocument } from "./documents/SurveyWordsDocument";
export { SurveyToAnswerDocument } from "./documents/SurveyToAnswerDocument";
export { GiveSurveyAnswerDocument } from "./documents/GiveSurveyAnswerDocument";
export { RoleGuidesDocument } from "./documents/RoleGuidesDocument";
export { GrantBatchesDocument } from "./documents/GrantBatchesDocument";
export { GrantRoleDocument } from "./documents/GrantRoleDocument";
export { RevokeRoleDocument } from "./documents/RevokeRoleDocument";
export { HealthPanelDocument } from "./documents/HealthPanelDocument";
export { CreateUserDocument } from "./documents/CreateUserDocument";
export { PlaceChoicesDocument } from "./documents/PlaceChoicesDocument";
export { PasswordRuleDocument } from "./documents/PasswordRuleDocument";
export { UnitsPageDocument } from "./documents/UnitsPageDocument";
export { UserPageDocument } from "./documents/UserPageDocument";
export { SetUserStatusDocument } from "./documents/SetUserStatusDocument";
export { EndUserSessionsDocument } from "./documents/EndUserSessionsDocument";
export { ResetPasswordDocument } from "./documents/ResetPasswordDocument";
export { UsersPageDocument } from "./documents/UsersPageDocument";
export { SavedViewsDocument } from "./documents/SavedViewsDocument";
export { SaveViewDocument } from "./documents/SaveViewDocument";
export { RemoveViewDocument } from "./documents/RemoveViewDocument";
export { OrderViewsDocument } from "./documents/OrderViewsDocument";