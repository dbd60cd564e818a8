package graph_test

import (
	"fmt"
	"maps"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"
	"github.com/vektah/gqlparser/v2/ast"

	"hengxiao/domain/domaintest"
)

// place is where an operation takes an id: who may ask it, ids out of reach and one
// within, and the arguments around it. $ is the id, # the version that was seen, and ^
// that of the first row that the arguments name with @.
type place struct {
	who    domaintest.Persona
	closed string
	open   string
	args   string
}

// selections are what is asked of the answers in which an id is not refused but only
// told of.
var selections = map[string]string{
	"statistics":          "total { count }",
	"indicatorStatistics": "total { count }",
	"dashboard":           "total { count }",
	"followUp":            "lines { total }",
	"checkDraw":           "code path",
	"selectedActions":     "count",
	"trySelected":         "faults { code }",
	"selfRollup":          "waiting projects { code }",
	"saveSelfEvaluation":  "verdict { faults { code path } }",
}

const (
	step   = `input: {id: $, version: #}`
	reason = `input: {id: $, version: #, reason: "有充分的理由说明"}`

	foreign = "declaration road, declaration away" // to the education bureau's people
	beyond  = "declaration away"                   // to the bureau's own
)

// places are all of them: another division's for those who see their whole division,
// another unit's, section's or expert's as well for those who do not.
var places = map[string]place{
	"monitoring id":                               {domaintest.Clerk, "monitoring road, monitoring away", "monitoring draft", `id: $`},
	"saveMonitoring input.id":                     {domaintest.Clerk, "monitoring road, monitoring away", "monitoring draft", `input: {id: $, version: #, form: {problems: "无"}}`},
	"submitMonitoring input.id":                   {domaintest.Clerk, "monitoring road, monitoring away", "monitoring draft", step},
	"returnMonitoring input.id":                   {domaintest.Section, "monitoring road, monitoring away", "monitoring draft", reason},
	"warnMonitoring input.id":                     {domaintest.Section, "monitoring road, monitoring away", "monitoring draft", reason},
	"refuseDisposal input.id":                     {domaintest.Section, "monitoring road, monitoring away", "monitoring draft", reason},
	"passMonitoring input.id":                     {domaintest.Section, "monitoring road, monitoring away", "monitoring draft", step},
	"acceptDisposal input.id":                     {domaintest.Section, "monitoring road, monitoring away", "monitoring draft", step},
	"disposeMonitoring input.id":                  {domaintest.Head, "monitoring road, monitoring away", "monitoring draft", `input: {id: $, version: #, disposal: GO_ON, reason: "有充分的理由说明"}`},
	"selfEvaluation id":                           {domaintest.Clerk, "selfEvaluation road, selfEvaluation away", "selfEvaluation draft", `id: $`},
	"saveSelfEvaluation input.id":                 {domaintest.Clerk, "selfEvaluation road, selfEvaluation away", "selfEvaluation draft", `input: {id: $, version: #, form: {completion: "已完成"}}`},
	"submitSelfEvaluation input.id":               {domaintest.Clerk, "selfEvaluation road, selfEvaluation away", "selfEvaluation draft", step},
	"signSelfEvaluation input.id":                 {domaintest.Head, "selfEvaluation road, selfEvaluation away", "selfEvaluation draft", step},
	"returnSelfEvaluation input.id":               {domaintest.Section, "selfEvaluation road, selfEvaluation away", "selfEvaluation draft", reason},
	"approveSelfEvaluation input.id":              {domaintest.Dept, "selfEvaluation road, selfEvaluation away", "selfEvaluation school", `input: {id: $, version: #}`},
	"confirmSelfEvaluation input.id":              {domaintest.Section, "selfEvaluation road, selfEvaluation away", "selfEvaluation draft", `input: {id: $, version: #}`},
	"publishSelfEvaluation input.id":              {domaintest.Office, "selfEvaluation away", "selfEvaluation draft", step},
	"overall id":                                  {domaintest.Clerk, "overall city, overall away", "overall edu", `id: $`},
	"saveOverall input.id":                        {domaintest.Clerk, "overall city, overall away", "overall edu", `input: {id: $, version: #, form: {budget: {}}}`},
	"submitOverall input.id":                      {domaintest.Clerk, "overall city, overall away", "overall edu", step},
	"signOverall input.id":                        {domaintest.Head, "overall city, overall away", "overall edu", step},
	"passOverall input.id":                        {domaintest.Section, "overall city, overall away", "overall edu", step},
	"confirmOverall input.id":                     {domaintest.Office, "overall away", "overall edu", step},
	"returnOverall input.id":                      {domaintest.Section, "overall city, overall away", "overall edu", reason},
	"saveOverallScores input.scores.points.files": {domaintest.ClerkCity, "attachment school, attachment away", "", `input: {id: "@overall city", version: ^, scores: {points: [{code: "A11", files: [$]}]}}`},
	"saveOverallScores input.id":                  {domaintest.Clerk, "overall city, overall away", "overall edu", `input: {id: $, version: #, scores: {summary: "无"}}`},
	"submitOverallScores input.id":                {domaintest.Clerk, "overall city, overall away", "overall edu", step},
	"openSurvey input.declarationID": {domaintest.Clerk, foreign, "declaration draft",
		`input: {declarationID: $, indicatorNo: 1, title: "满意度调查", targetGroup: "居民", questions: ["您是否满意？"], comments: false, closesOn: "2027-12-31", planned: 30}`},
	"closeSurvey input.id":                {domaintest.Clerk, "survey road, survey away", "survey draft", step},
	"surveyWords id":                      {domaintest.Clerk, "survey road, survey away", "survey draft", `id: $`},
	"publicItem id":                       {domaintest.Clerk, "disclosure road", "disclosure draft", `id: $`},
	"previewDisclosure declarationID":     {domaintest.Office, beyond, "declaration draft", `declarationID: $`},
	"withdrawDisclosure input.id":         {domaintest.Office, "disclosure away", "disclosure draft", reason},
	"publishTargets input.batchID":        {domaintest.Office, "batch away", "batch", `input: {batchID: $, withheld: []}`},
	"publishTargets input.released":       {domaintest.Office, beyond, "declaration draft", `input: {batchID: "@batch", withheld: [], released: [$]}`},
	"executionImport id":                  {domaintest.Clerk, "import city, import away", "import school", `id: $`},
	"executionFigures importID":           {domaintest.Clerk, "import city, import away", "import school", `importID: $`},
	"adjustment id":                       {domaintest.Clerk, "adjustment road, adjustment away", "adjustment draft", `id: $`},
	"startAdjustment input.declarationID": {domaintest.Clerk, foreign, "declaration draft", `input: {declarationID: $}`},
	"saveAdjustment input.id":             {domaintest.Clerk, "adjustment road, adjustment away", "adjustment draft", `input: {id: $, version: #, form: {reason: "调整"}}`},
	"submitAdjustment input.id":           {domaintest.Clerk, "adjustment road, adjustment away", "adjustment draft", step},
	"withdrawAdjustment input.id":         {domaintest.Clerk, "adjustment road, adjustment away", "adjustment draft", reason},
	"signAdjustment input.id":             {domaintest.Head, "adjustment road, adjustment away", "adjustment draft", step},
	"passAdjustment input.id":             {domaintest.Section, "adjustment road, adjustment away", "adjustment draft", step},
	"returnAdjustment input.id":           {domaintest.Section, "adjustment road, adjustment away", "adjustment draft", reason},
	"approveAdjustment input.id":          {domaintest.Office, "adjustment away", "adjustment draft", step},
	"refuseAdjustment input.id":           {domaintest.Office, "adjustment away", "adjustment draft", reason},
	"publishTargets input.withheld.declarationID": {domaintest.Office, beyond, "declaration draft",
		`input: {batchID: "@batch", withheld: [{declarationID: $, reason: "涉及工作秘密"}]}`},
	"batch id":                       {domaintest.Clerk, "batch away", "batch", `id: $`},
	"batchProgress id":               {domaintest.Office, "batch away", "batch", `id: $`},
	"batchChanged id":                {domaintest.Office, "batch away", "", `id: $`},
	"formGuide batchID":              {domaintest.Clerk, "batch away", "batch", `batchID: $`},
	"project id":                     {domaintest.Clerk, "project road, project away", "project draft", `id: $`},
	"declaration id":                 {domaintest.Clerk, foreign, "declaration draft", `id: $`},
	"declarations filter.batchID":    {domaintest.Clerk, "batch away", "batch", `filter: {batchID: $}`},
	"statistics filter.batchID":      {domaintest.Clerk, "batch away", "batch", `filter: {budgetYear: 2027, batchID: $}`},
	"followUp filter.batchID":        {domaintest.Clerk, "batch away", "batch", `filter: {budgetYear: 2027, batchID: $}`},
	"dashboard filter.batchID":       {domaintest.Clerk, "batch away", "batch", `filter: {budgetYear: 2027, batchID: $}`},
	"monitorings filter.batchID":     {domaintest.Clerk, "batch away", "batch", `filter: {batchID: $}`},
	"selfEvaluations filter.batchID": {domaintest.Clerk, "batch away", "batch", `filter: {batchID: $}`},
	"selfRollup filter.batchID":      {domaintest.Clerk, "batch away", "batch", `filter: {year: 2027, batchID: $}`},
	"selfRollup ids":                 {domaintest.Clerk, "selfEvaluation road, selfEvaluation away", "selfEvaluation draft", `filter: {year: 2027}, ids: [$]`},
	"keepRollup filter.batchID":      {domaintest.Clerk, "batch away", "batch", `nameZh: "专项", filter: {year: 2027, batchID: $}`},
	"keepRollup ids":                 {domaintest.Clerk, "selfEvaluation road, selfEvaluation away", "selfEvaluation draft", `nameZh: "专项", filter: {year: 2027}, ids: [$]`},
	"rollup id":                      {domaintest.Clerk, "rollup city, rollup across, rollup away", "rollup edu", `id: $`},
	"saveRollup input.id":            {domaintest.Clerk, "rollup city, rollup across, rollup away", "rollup edu", `input: {id: $, version: #, nameZh: "专项", completion: ""}`},
	"renewRollup input.id":           {domaintest.Clerk, "rollup city, rollup across, rollup away", "rollup edu", step},
	"submitRollup input.id":          {domaintest.Clerk, "rollup city, rollup across, rollup away", "rollup edu", step},
	"withdrawRollup input.id":        {domaintest.Clerk, "rollup city, rollup across, rollup away", "rollup edu", reason},
	"signRollup input.id":            {domaintest.Head, "rollup city, rollup across, rollup away", "rollup edu", step},
	"approveRollup input.id":         {domaintest.Dept, "rollup city, rollup across, rollup away", "rollup edu", step},
	"confirmRollup input.id":         {domaintest.Section, "rollup city, rollup across, rollup away", "rollup edu", step},
	"returnRollup input.id":          {domaintest.Section, "rollup city, rollup across, rollup away", "rollup edu", reason},
	"evaluations filter.batchID":     {domaintest.Clerk, "batch away", "batch", `filter: {batchID: $}`},
	"declarations filter.expertID":   {domaintest.Office, "expert E90", "expert E01", `filter: {expertID: $}`},
	"compareVersions declarationID":  {domaintest.Clerk, foreign, "declaration draft", `declarationID: $, from: 1, to: 0`},
	"panelPool declarationID":        {domaintest.Office, beyond, "declaration school", `declarationID: $`},
	"drawRecord roundID":             {domaintest.Office, "round away", "round road", `roundID: $`},
	"sheet id":                       {domaintest.Expert1, "sheet school/E02, sheet bridge/E02, sheet away/E90", "sheet school/E01", `id: $`},
	"checkSheet id":                  {domaintest.Expert1, "sheet school/E02, sheet away/E90", "sheet school/E01", `id: $`},
	"reports batchID":                {domaintest.Office, "batch away", "batch", `batchID: $`},
	"report id":                      {domaintest.Section, "report road, report away", "report school", `id: $`},
	"outbox batchID":                 {domaintest.Office, "batch away", "batch", `batchID: $`},
	"revokeSession id":               {domaintest.Clerk, "session head, session officeOther", "session clerk", `id: $`},
	"setUserStatus input.id":         {domaintest.Admin, "user officeOther", "user clerk", `input: {id: $, version: #, status: DISABLED}`},
	"resetPassword input.id":         {domaintest.Admin, "user officeOther", "user clerk", `input: {id: $, version: #, password: "correct horse battery staple"}`},
	"grantRole input.userID":         {domaintest.Security, "user officeOther", "user office2", `input: {userID: $, role: LEADER}`},
	"grantRole input.batchID":        {domaintest.Security, "batch away", "batch", `input: {userID: "@user office2", role: LEADER, batchID: $}`},
	"revokeRole id":                  {domaintest.Security, "grant officeOther", "grant expert9", `id: $`},
	"changeBatch input.id":           {domaintest.Office, "batch away", "batch", `input: {id: $, version: #, nameZh: "改名"}`},
	"startPrint input.batchID":       {domaintest.Office, "batch away", "batch", `input: {form: "declarations", batchID: $}`},
	"cancelPrint input.id":           {domaintest.Clerk, "printRun head, printRun clerkOther", "printRun clerk", step},
	"openBatch input.id":             {domaintest.Office, "batch away", "batch", step},
	"closeBatch input.id":            {domaintest.Office, "batch away", "batch", step},
	"extendDeadline input.batchID":   {domaintest.Office, "batch away", "batch", `input: {batchID: $, unitCode: "212001", until: "2026-09-05", reason: "单位搬迁，资料未齐"}`},
	"startDeclaration input.batchID": {domaintest.Clerk, "batch away", "batch", `input: {batchID: $, nameZh: "新项目"}`},
	"startDeclaration input.projectID": {domaintest.Clerk, "project road, project away", "project draft",
		`input: {batchID: "@batch", projectID: $}`},
	"saveDraft input.id":        {domaintest.Clerk, foreign, "declaration draft", `input: {id: $, version: #, form: {nameZh: "改名"}}`},
	"removeAttachment input.id": {domaintest.Clerk, foreign, "declaration draft", `input: {id: $, version: #, attachmentID: "@attachment draft"}`},
	"removeAttachment input.attachmentID": {domaintest.Clerk, "attachment road, attachment away, attachment school", "attachment draft",
		`input: {id: "@declaration draft", version: 1, attachmentID: $}`},
	"submitDeclaration input.id":           {domaintest.Clerk, foreign, "declaration draft", step},
	"signDeclaration input.id":             {domaintest.Head, foreign, "declaration draft", step},
	"unitReturn input.id":                  {domaintest.Head, foreign, "declaration draft", reason},
	"deptApprove input.id":                 {domaintest.Dept, foreign, "declaration school", step},
	"deptReturn input.id":                  {domaintest.Dept, foreign, "declaration school", reason},
	"withdrawDeclaration input.id":         {domaintest.Head, foreign, "declaration draft", reason},
	"shelveProject input.id":               {domaintest.Clerk, "project road, project away", "project draft", `input: {id: $, version: #, shelve: true, reason: "暂缓实施"}`},
	"overrideScreening input.id":           {domaintest.Office, beyond, "declaration school", `input: {id: $, version: #, outcome: EXPERT, reason: "有充分的理由说明"}`},
	"confirmExempt input.id":               {domaintest.Section, foreign, "declaration school", `input: {id: $, version: #, amount: "10"}`},
	"exemptToReview input.id":              {domaintest.Section, foreign, "declaration school", reason},
	"saveTargetReview input.declarationID": {domaintest.Section, foreign, "declaration school", `input: {declarationID: $, version: #, items: [], opinion: "好"}`},
	"passDeclaration input.id":             {domaintest.Section, foreign, "declaration school", `input: {id: $, version: #, review: {items: [], opinion: "好"}}`},
	"returnDeclaration input.id": {domaintest.Section, foreign, "declaration school",
		`input: {id: $, version: #, reasonCode: "R1", reason: "指标不够具体", remarks: [{path: "annualGoal", text: "请补充"}]}`},
	"rejectDeclaration input.id": {domaintest.Section, foreign, "declaration school", reason},
	"decideConsent input.id":     {domaintest.Office, "consent away", "consent school", `input: {id: $, version: #, give: false, answer: "不同意这样处理"}`},
	"commitDraw input.declarationID": {domaintest.Office, beyond, "declaration school",
		`input: {declarationID: $, version: #, size: 3, source: "排列5开奖号码"}`},
	"commitPanels input.declarations.id": {domaintest.Office, beyond, "declaration school",
		`input: {declarations: [{id: $, version: #}, {id: "@declaration draft", version: 1}], size: 3, goal: FAIR, source: "排列5开奖号码"}`},
	"commitPanels input.apart.one": {domaintest.Office, "expert E90", "expert E01",
		`input: {declarations: [{id: "@declaration school", version: 1}, {id: "@declaration draft", version: 1}], size: 3, goal: FAIR, source: "排列5开奖号码", apart: [{one: $, other: "@expert E02"}]}`},
	"commitPanels input.apart.other": {domaintest.Office, "expert E90", "expert E01",
		`input: {declarations: [{id: "@declaration school", version: 1}, {id: "@declaration draft", version: 1}], size: 3, goal: FAIR, source: "排列5开奖号码", apart: [{one: "@expert E02", other: $}]}`},
	"planningPanels input.declarations.id": {domaintest.Office, beyond, "",
		`input: {declarations: [{id: $, version: #}, {id: "@declaration draft", version: 1}], size: 3, goal: FAIR, source: ""}`},
	"planningPanels input.apart.one": {domaintest.Office, "expert E90", "",
		`input: {declarations: [{id: "@declaration school", version: 1}, {id: "@declaration draft", version: 1}], size: 3, goal: FAIR, source: "", apart: [{one: $, other: "@expert E02"}]}`},
	"planningPanels input.apart.other": {domaintest.Office, "expert E90", "",
		`input: {declarations: [{id: "@declaration school", version: 1}, {id: "@declaration draft", version: 1}], size: 3, goal: FAIR, source: "", apart: [{one: "@expert E02", other: $}]}`},
	"drawPanel input.roundID": {domaintest.Office, "round away", "round school",
		`input: {roundID: $, version: #, value: "40719", readFrom: "开奖公告"}`},
	"chooseExpert input.declarationID": {domaintest.Office, beyond, "declaration school",
		`input: {declarationID: $, version: #, size: 3, expertID: "@expert E01", reason: "再无此领域专家"}`},
	"chooseExpert input.expertID": {domaintest.Office, "expert E90", "expert E01",
		`input: {declarationID: "@declaration school", version: 1, size: 3, expertID: $, reason: "再无此领域专家"}`},
	"callReserve input.id": {domaintest.Office, beyond, "declaration school", `input: {id: $, version: #}`},
	"fillSeat input.declarationID": {domaintest.Office, beyond, "declaration school",
		`input: {declarationID: $, version: #, expertID: "@expert E01", reason: "再无候补专家"}`},
	"fillSeat input.expertID": {domaintest.Office, "expert E90", "expert E01",
		`input: {declarationID: "@declaration school", version: 1, expertID: $, reason: "再无候补专家"}`},
	"acceptInvitation input.id":  {domaintest.Expert1, "sheet school/E02, sheet away/E90", "sheet school/E01", `input: {id: $, version: #, commit: true}`},
	"declineInvitation input.id": {domaintest.Expert1, "sheet school/E02, sheet away/E90", "sheet school/E01", reason},
	"recuseSheet input.id":       {domaintest.Expert1, "sheet school/E02, sheet away/E90", "sheet school/E01", reason},
	"confirmPanel input.id":      {domaintest.Office, beyond, "declaration school", `input: {id: $, version: #, dueOn: "2026-10-10"}`},
	"extendRound input.declarationID": {domaintest.Office, beyond, "declaration school",
		`input: {declarationID: $, version: #, dueOn: "2026-10-10", reason: "专家请求延长"}`},
	"extendRound input.sheetID": {domaintest.Office, "sheet away/E90", "sheet school/E01",
		`input: {declarationID: "@declaration school", version: 1, sheetID: $, dueOn: "2026-10-10", reason: "专家请求延长"}`},
	"saveScore input.sheetID":   {domaintest.Expert1, "sheet school/E02, sheet road/E02, sheet away/E90", "sheet school/E01", `input: {sheetID: $, item: "A1", points: "5"}`},
	"saveSheet input.id":        {domaintest.Expert1, "sheet school/E02, sheet road/E02, sheet away/E90", "sheet school/E01", `input: {id: $, version: #, text: "很好"}`},
	"submitSheet input.id":      {domaintest.Expert1, "sheet school/E02, sheet road/E02, sheet away/E90", "sheet school/E01", `input: {id: $, version: #, commit: true}`},
	"reopenSheet input.id":      {domaintest.Office, "sheet away/E90", "sheet school/E02", reason},
	"voidSheet input.id":        {domaintest.Office, "sheet away/E90", "sheet school/E02", reason},
	"askQuestion input.sheetID": {domaintest.Expert1, "sheet school/E02, sheet away/E90", "sheet school/E01", `input: {sheetID: $, text: "单价的依据是什么"}`},
	"answerQuestion input.id":   {domaintest.Clerk2, "question road, question away", "question school", `input: {id: $, version: #, answer: "三家询价，见附件"}`},
	"callMeeting input.id":      {domaintest.Office, beyond, "declaration school", reason},
	"recordMeeting input.roundID": {domaintest.Expert1, "round school, round bridge, round away", "round road",
		`input: {roundID: $, version: #, metAt: "2026-10-08T02:00:00Z", metWhere: "三楼会议室", present: [], score: "88", priority: 1, opinion: AGREE, minutes: "讨论充分"}`},
	"signMinutes input.roundID":   {domaintest.Expert1, "round school, round bridge, round away", "round road", `input: {roundID: $, version: #}`},
	"sitting roundID":             {domaintest.Expert1, "round school, round bridge, round away", "round road", `roundID: $`},
	"draftMinutes roundID":        {domaintest.Expert1, "round school, round bridge, round away", "round road", `roundID: $`},
	"compareDesk sheetID":         {domaintest.Expert1, "sheet school/E02, sheet bridge/E01, sheet away/E90", "sheet school/E01", `sheetID: $`},
	"meetingEnd declarationID":    {domaintest.Expert1, "declaration road, declaration school, declaration pushed, declaration away", "declaration bridge", `declarationID: $`},
	"meetingChanged roundID":      {domaintest.Expert1, "round school, round bridge, round away", "", `roundID: $`},
	"attendMeeting input.roundID": {domaintest.Expert1, "round school, round bridge, round away", "round road", `input: {roundID: $, present: false}`},
	"sealOpinion input.roundID": {domaintest.Expert1, "round school, round bridge, round away", "round road",
		`input: {roundID: $, score: "88", opinion: AGREE, amount: "100", priority: 1, named: false}`},
	"excuseMeeting input.roundID": {domaintest.Expert2 /* it closes the meeting to him */, "round school, round bridge, round away", "round road", `input: {roundID: $, reason: "曾为该单位提供咨询"}`},
	"agenda declarationID":        {domaintest.Expert1, "declaration school, declaration pushed, declaration away", "declaration road", `declarationID: $`},
	"callAgenda input.declarations.id": {domaintest.Office, beyond, "declaration road",
		`input: {declarations: [{id: $, version: #}, {id: "@declaration draft", version: 1}], meetsAt: "2030-01-01T01:00:00Z", place: "三楼会议室"}`},
	"takeItem input.agendaID": {domaintest.Expert1, "agenda away", "agenda road", `input: {agendaID: $, version: #, item: 9}`},
	"signBook input.agendaID": {domaintest.Expert1, "agenda away", "agenda road", `input: {agendaID: $, parts: []}`},
	"signBook input.parts.roundID": {domaintest.Expert1, "round school, round bridge, round away", "round road",
		`input: {agendaID: "@agenda road", parts: [{roundID: $, version: #}]}`},
	"openOpinions input.roundID": {domaintest.Expert1, "round school, round bridge, round away", "round road", `input: {roundID: $}`},
	"moveMotion input.roundID": {domaintest.Expert1, "round school, round bridge, round away", "round road",
		`input: {roundID: $, kind: SCORE, score: "88", reason: "重新测算"}`},
	"secondMotion input.id":    {domaintest.Expert1, "motion bridge, motion away", "motion road", `input: {id: $}`},
	"voteMotion input.id":      {domaintest.Expert1, "motion bridge, motion away", "motion road", `input: {id: $, ballot: FOR}`},
	"decideMotion input.id":    {domaintest.Expert1, "motion bridge, motion away", "motion road", `input: {id: $}`},
	"concludeMeeting input.id": {domaintest.Expert1, "declaration bridge, declaration pushed, declaration away", "declaration road", step},
	"askAppeal input.id": {domaintest.HeadCity, "declaration school, declaration away", "declaration bridge",
		`input: {id: $, version: #, reason: "评审组没有考虑我们补充的材料"}`},
	"decideAppeal input.id":           {domaintest.Office, "appeal away", "appeal bridge", `input: {id: $, version: #, accept: false, answer: "维持原来的结论"}`},
	"reviseReturn input.id":           {domaintest.Office, beyond, "declaration bridge", reason},
	"rejectFinal input.id":            {domaintest.Office, beyond, "declaration bridge", reason},
	"draftReport input.batchID":       {domaintest.Office, "batch away", "batch", `input: {batchID: $}`},
	"draftReport input.sectionID":     {domaintest.Office, "section KS_OTHER", "section KS_EDU", `input: {batchID: "@batch", sectionID: $}`},
	"draftReport input.declarationID": {domaintest.Office, beyond, "declaration bridge", `input: {batchID: "@batch", declarationID: $}`},
	"writeReport input.id":            {domaintest.Office, "report away", "report bridge", `input: {id: $, version: #, words: []}`},
	"signReport input.id":             {domaintest.Office, "report away", "report bridge", step},
	"approveReport input.id":          {domaintest.Leader, "report away", "report bridge", step},
	"pushBatch input.id":              {domaintest.Office, "batch away", "batch", step},
	"approveBatch input.id": {domaintest.Budget, "batch away", "batch",
		`input: {id: $, version: #, docNo: "南财〔2027〕1号", docDate: "2027-02-01", rows: []}`},
	"approveBatch input.rows.declarationID": {domaintest.Budget, beyond, "declaration pushed",
		`input: {id: "@batch", version: 1, docNo: "南财〔2027〕1号", docDate: "2027-02-01", rows: [{declarationID: $, amount: "100"}]}`},
	"saveView input.id": {domaintest.Clerk, "view head, view office, view officeOther", "view clerk",
		`input: {id: $, version: #, list: DECLARATIONS, name: "急", query: "逾期", opening: false}`},
	"removeView input.id":             {domaintest.Section, "view clerk, view office, view officeOther", "view section", step},
	"orderViews input.ids":            {domaintest.Clerk, "view head, view office, view officeOther", "view clerk", `input: {list: DECLARATIONS, ids: [$]}`},
	"selectedActions ids":             {domaintest.Head, foreign, "declaration draft", `ids: [$]`},
	"trySelected input.rows.id":       {domaintest.Head, foreign, "declaration draft", `input: {act: {action: "signDeclaration"}, rows: [{id: $, version: #}]}`},
	"actOnSelected input.row.id":      {domaintest.Head, foreign, "declaration draft", `input: {act: {action: "signDeclaration"}, row: {id: $, version: #}}`},
	"trySelected input.act.batchID":   {domaintest.Office, "batch away", "batch", `input: {act: {of: EVALUATION, action: "applyResult", batchID: $}, rows: [{id: "@evaluation draft", version: ^}]}`},
	"actOnSelected input.act.batchID": {domaintest.Office, "batch away", "batch", `input: {act: {of: EVALUATION, action: "applyResult", batchID: $}, row: {id: "@evaluation draft", version: ^}}`},
	"urgeDeclaration input.id":        {domaintest.Office, beyond, "declaration draft", reason},
	"readNotices ids":                 {domaintest.Clerk, "notice head, notice officeOther", "notice clerk", `ids: [$]`},

	// What is printed together, of projects selected by hand.
	"startPrint input.declarationIDs": {domaintest.Clerk, foreign, "declaration draft", `input: {form: "declarations", declarationIDs: [$]}`},

	// Evaluations: who runs them, who evaluates, and the unit.
	"evaluation id":                        {domaintest.Clerk, "evaluation road, evaluation away", "evaluation draft", `id: $`},
	"selectEvaluation input.declarationID": {domaintest.Office, "declaration away", "declaration draft", `input: {declarationID: $, kind: FINANCE, reasons: ["SAMPLE"]}`},
	"assignEvaluation input.id":            {domaintest.Office, "evaluation away", "evaluation draft", `input: {id: $, version: #, experts: []}`},
	"assignEvaluation input.contractID":    {domaintest.Office, "contract away", "contract firm", `input: {id: "@evaluation draft", version: 1, contractID: $, team: []}`},
	"assignEvaluation input.contract.agencyID": {domaintest.Office, "agency away", "agency firm", `input: {id: "@evaluation draft", version: 1, team: [], contract: {agencyID: $, no: "9",
		nameZh: "评价服务", amount: "10", signedOn: "2026-08-01", startsOn: "2026-08-01", endsOn: "2026-12-31", deliverables: "报告"}}`},
	"assignEvaluation input.team":                        {domaintest.Office, "person away, person rival", "person lead", `input: {id: "@evaluation draft", version: 1, contractID: "@contract firm", team: [$]}`},
	"saveEvaluationPlan input.id":                        {domaintest.Office, "evaluation away", "evaluation draft", `input: {id: $, version: #, plan: {}}`},
	"submitEvaluationPlan input.id":                      {domaintest.Office, "evaluation away", "evaluation draft", step},
	"requestData input.id":                               {domaintest.Office, "evaluation away", "evaluation draft", `input: {id: $, version: #, dueOn: "2030-01-01", items: []}`},
	"saveEvaluationData input.id":                        {domaintest.Clerk2, "evaluation road, evaluation away", "evaluation school", `input: {id: $, version: #, items: []}`},
	"saveEvaluationData input.items.files":               {domaintest.Clerk2, "evidence road, evidence away, attachment school", "evidence school", `input: {id: "@evaluation school", version: 1, items: [{files: [$]}]}`},
	"submitEvaluationData input.id":                      {domaintest.Clerk2, "evaluation road, evaluation away", "evaluation school", step},
	"saveEvaluationDraft input.id":                       {agency, "evaluation school, evaluation away", "evaluation bridge", `input: {id: $, version: #, draft: {summary: "完成"}}`},
	"saveEvaluationDraft input.draft.scores.files":       {agency, "attachment school, attachment away", "attachment bridge", `input: {id: "@evaluation bridge", version: ^, draft: {scores: [{files: [$]}]}}`},
	"saveEvaluationDraft input.draft.results.evidence":   {agency, "attachment school, attachment away", "attachment bridge", `input: {id: "@evaluation bridge", version: ^, draft: {results: [{evidence: [$]}]}}`},
	"saveEvaluationDraft input.draft.visits.photos.file": {agency, "photo school, photo away, attachment bridge", "photo bridge", `input: {id: "@evaluation bridge", version: ^, draft: {visits: [{photos: [{file: $}]}]}}`},
	"writeEvaluation input.id":                           {agency, "evaluation school, evaluation away", "evaluation bridge", `input: {id: $, version: #, words: [{chapter: "other", text: "无"}]}`},
	"submitEvaluationDraft input.id":                     {agency, "evaluation school, evaluation away", "evaluation bridge", step},
	"askOpinion input.id":                                {domaintest.Office, "evaluation away", "evaluation draft", reason},
	"giveOpinion input.id":                               {domaintest.HeadCity, "evaluation school, evaluation away", "evaluation road", `input: {id: $, version: #, objections: []}`},
	"saveEvaluationCheck input.id":                       {domaintest.Office, "evaluation away", "evaluation draft", `input: {id: $, version: #}`},
	"signEvaluation input.id":                            {agency, "evaluation school, evaluation away", "evaluation bridge", step},
	"returnEvaluation input.id":                          {domaintest.Office, "evaluation away", "evaluation draft", reason},
	"finaliseEvaluation input.id":                        {domaintest.Office, "evaluation away", "evaluation draft", step},
	"demandRectification input.id":                       {domaintest.Office, "evaluation away", "evaluation draft", `input: {id: $, version: #, problems: []}`},
	"proveProblem input.id":                              {domaintest.Clerk, "problem road, problem away", "problem draft", `input: {id: $, version: #, text: "已经补齐资料", files: ["@evidence draft"]}`},
	"proveProblem input.files":                           {domaintest.Clerk, "evidence road, evidence away, attachment draft", "evidence draft", `input: {id: "@problem draft", version: 1, text: "已经补齐资料", files: [$]}`},
	"judgeProblem input.id":                              {domaintest.Section, "problem road, problem away", "problem draft", `input: {id: $, version: #, accept: true}`},
	"verifyRectification input.id":                       {domaintest.Section, "evaluation road, evaluation away", "evaluation draft", step},
	"applyWithoutRectification input.id":                 {domaintest.Office, "evaluation away", "evaluation draft", `input: {id: $, version: #, batchID: "@batch"}`},
	"applyWithoutRectification input.batchID":            {domaintest.Office, "batch away", "batch", `input: {id: "@evaluation draft", version: 1, batchID: $}`},
	"applyResult input.id":                               {domaintest.Office, "evaluation away", "evaluation draft", `input: {id: $, version: #, batchID: "@batch"}`},
	"publishEvaluation input.id":                         {domaintest.Office, "evaluation away", "evaluation draft", step},
	"applyResult input.batchID":                          {domaintest.Office, "batch away", "batch", `input: {id: "@evaluation draft", version: 1, batchID: $}`},

	// The library: an expert's own, an applicant's section, the office's division.
	"expert id":                          {domaintest.Expert1, "expert E02, expert E31, expert E90", "expert E01", `id: $`},
	"expertPersonal id":                  {domaintest.Expert1, "expert E02, expert E31, expert E90", "expert E01", `id: $`},
	"saveExpert input.id":                {domaintest.Expert1, "expert E02, expert E31, expert E90", "expert E01", `input: {id: $, version: #, expert: {nameZh: "李示一", employerZh: "某单位", employerKind: "FIRM", titleZh: "教授", fields: ["EDU"], consent: true}}`},
	"addRelation input.expertID":         {domaintest.Expert1, "expert E02, expert E31, expert E90", "expert E01", `input: {expertID: $, kind: WORKED_FOR, unitCode: "205001", roleZh: "顾问"}`},
	"addAbsence input.expertID":          {domaintest.Expert1, "expert E02, expert E31, expert E90", "expert E01", `input: {expertID: $, firstDay: "2099-02-01", lastDay: "2099-02-02"}`},
	"withdrawAbsence id":                 {domaintest.Expert1, "absence E02, absence E31, absence E90", "absence E01", `id: $`},
	"removeCertificate id":               {domaintest.Expert1, "certificate E02, certificate E31, certificate E90", "certificate E01", `id: $`},
	"askRenewal input.id":                {domaintest.Expert1, "expert E02, expert E31, expert E90", "expert E01", step},
	"leaveLibrary input.id":              {domaintest.Expert1, "expert E02, expert E31, expert E90", "expert E01", reason},
	"reapplyExpert input.id":             {domaintest.Expert1, "expert E02, expert E31, expert E90", "expert E01", step},
	"checkExpert input.id":               {domaintest.Section, "expert E32, expert E01, expert E91", "expert E31", reason},
	"refuseExpert input.id":              {domaintest.Section, "expert E32, expert E01, expert E91", "expert E31", reason},
	"admitExpert input.id":               {domaintest.Office2, "expert E91", "expert E31", step},
	"pauseExpert input.id":               {domaintest.Office, "expert E90", "expert E01", reason},
	"resumeExpert input.id":              {domaintest.Office, "expert E90", "expert E01", reason},
	"renewExpert input.id":               {domaintest.Office, "expert E90", "expert E01", step},
	"eraseExpert input.id":               {domaintest.Office, "expert E90", "expert E01", reason},
	"withdrawRelation input.id":          {domaintest.Office, "relation E90, relation E91", "relation E02", `input: {id: $, reason: "有充分的理由说明"}`},
	"withdrawUnit input.expertID":        {domaintest.Office, "expert E90", "expert E01", `input: {expertID: $, unitCode: "205101", reason: "有充分的理由说明"}`},
	"checkDraw input.declarationID":      {domaintest.Office, beyond, "declaration school", `input: {declarationID: $, version: #, size: 3, source: "排列5开奖号码"}`},
	"checkPanel declarationID":           {domaintest.Office, beyond, "declaration school", `declarationID: $`},
	"panelDraw roundID":                  {domaintest.Office, "round away", "round road", `roundID: $`},
	"dismissHit input.declarationID":     {domaintest.Office, beyond, "declaration school", `input: {declarationID: $, expertID: "@expert E01", rule: "R", fact: "f", reason: "有充分的理由说明"}`},
	"dismissHit input.expertID":          {domaintest.Office, "expert E90, expert E91", "expert E01", `input: {declarationID: "@declaration school", expertID: $, rule: "R", fact: "f", reason: "有充分的理由说明"}`},
	"objectToExpert input.declarationID": {domaintest.HeadCity, "declaration school, declaration away", "declaration road", `input: {declarationID: $, nameZh: "某某", reason: "有充分的理由说明"}`},

	// Third parties.
	"agency id":                      {domaintest.Office, "agency away", "agency firm", `id: $`},
	"saveAgency input.id":            {domaintest.Office, "agency away", "agency firm", `input: {id: $, version: #, nameZh: "示例", creditCode: "91350100M000100Y43", kind: LAW, onPlatform: true}`},
	"addAgencyPerson input.agencyID": {domaintest.Office, "agency away", "agency firm", `input: {agencyID: $, nameZh: "江示四", leads: false}`},
	"endAgencyPerson id":             {domaintest.Office, "person away", "person leaving", `id: $`},
	"addContract input.agencyID": {domaintest.Office, "agency away", "agency firm",
		`input: {agencyID: $, no: "9", nameZh: "评价服务", amount: "10", signedOn: "2026-08-01", startsOn: "2026-08-01", endsOn: "2026-12-31", deliverables: "报告"}`},
	"assignAgency input.contractID": {domaintest.Office, "contract away", "contract firm",
		`input: {contractID: $, declarationID: "@declaration school", taskZh: "评价", team: ["@person lead"]}`},
	"assignAgency input.declarationID": {domaintest.Office, beyond, "declaration pushed",
		`input: {contractID: "@contract firm", declarationID: $, taskZh: "评价", team: ["@person lead"]}`},
	"assignAgency input.team": {domaintest.Office, "person away, person rival", "person lead",
		`input: {contractID: "@contract firm", declarationID: "@declaration road", taskZh: "评价", team: [$]}`},
	"recallAssignment input.id": {domaintest.Office, "assignment away/away", "assignment firm/bridge", step},
	"markAgency input.assignmentID": {domaintest.Office, "assignment rival/school, assignment away/away", "assignment firm/bridge",
		`input: {assignmentID: $, version: #, items: []}`},
	"answerAgencyMark input.id": {agency, "mark rival, mark away", "mark firm", `input: {id: $, version: #, reason: "扣分与报告实际情况不符"}`},
	"signIndependence input.id": {agency, "assignment rival/school, assignment firm/road, assignment away/away", "assignment firm/bridge",
		`input: {id: $, version: #, commit: true}`},

	// How experts stand and what they are paid.
	"expertStanding expertID":     {domaintest.Expert1, "expert E02, expert E90", "expert E01", `expertID: $, year: 2026`},
	"markSheet input.sheetID":     {domaintest.Office, "sheet away/E90", "sheet bridge/E01", `input: {sheetID: $, version: #, items: []}`},
	"giveYearMark input.expertID": {domaintest.Office, "expert E90", "expert E01", `input: {expertID: $, year: 2026, version: #, items: [], honours: []}`},
	"removeExpert input.expertID": {domaintest.Office, "expert E90", "expert E01", `input: {expertID: $, version: #, breach: "LEAK", reason: "有充分的理由和依据说明"}`},
	"appealMeasure input.id":      {domaintest.Expert1, "measure E02, measure E90", "measure E01", `input: {id: $, version: #, reason: "有充分的理由和依据说明"}`},
	"answerMeasure input.id":      {domaintest.Office, "measure E90", "measure E01", `input: {id: $, version: #, accept: false, answer: "维持处理"}`},
	"payLists batchID":            {domaintest.Office, "batch away", "batch", `batchID: $`},
	"payList id":                  {domaintest.Office, "payList away/E90", "payList road/E01", `id: $`},
	"preparePay input.batchID":    {domaintest.Office, "batch away", "batch", `input: {batchID: $}`},
	"askPay input.id":             {domaintest.Office, "payList away/E90", "payList road/E01", step},
	"withdrawPay input.id":        {domaintest.Office, "payList away/E90", "payList road/E01", step},
	"takeOverPay input.id":        {domaintest.Office, "payList away/E90", "payList road/E01", `input: {id: $, version: #, reason: "原支付人已调离岗位"}`},

	"auditChanges id":                    {domaintest.Clerk, "trace head, trace officeOther", "trace clerk", `id: $`},
	"batches standardID":                 {domaintest.Clerk, "standard away", "standard home", `standardID: $`},
	"standard id":                        {domaintest.Clerk, "standard draft, standard away", "standard home", `id: $`},
	"whatIf standardID":                  {domaintest.Office, "standard away", "standard rules", `standardID: $, batchID: "@batch"`},
	"whatIf batchID":                     {domaintest.Office, "batch away", "batch", `standardID: "@standard rules", batchID: $`},
	"libraryIndicator id":                {domaintest.Clerk, "libraryIndicator away", "libraryIndicator home", `id: $`},
	"changeLibraryIndicator input.id":    {domaintest.Office, "libraryIndicator away", "libraryIndicator home", `input: {id: $, version: #, row: {nameZh: "清扫面积", level2: "OUT_QTY", operator: "GE", unit: "亩", quality: PLAIN}}`},
	"retireLibraryIndicator input.id":    {domaintest.Office, "libraryIndicator away", "libraryIndicator home", reason},
	"takeIndicator input.declarationID":  {domaintest.Office, beyond, "declaration draft", `input: {declarationID: $, no: 1}`},
	"suggestIndicators declarationID":    {domaintest.Clerk, foreign, "declaration draft", `declarationID: $`},
	"indicatorStatistics filter.batchID": {domaintest.Clerk, "batch away", "batch", `filter: {budgetYear: 2027, batchID: $}`},
	"draftStandard input.id":             {domaintest.Office, "standard away", "standard home", `input: {id: $}`},
	"saveStandard input.id":              {domaintest.Office, "standard away", "standard draft", `input: {id: $, version: #, body: "{}"}`},
	"askPublication input.id":            {domaintest.Office, "standard away", "standard draft", reason},
	"discardStandard input.id":           {domaintest.Office, "standard away", "standard draft", step},
	"retireStandard input.id":            {domaintest.Office, "standard away", "standard home", reason},
	"user id":                            {domaintest.Admin, "user officeOther", "user clerk", `id: $`},
	"endUserSessions id":                 {domaintest.Admin, "user officeOther", "user clerk2", `id: $`},
	"funding batchID":                    {domaintest.Office, "batch away", "batch", `batchID: $`},
	"setCeilings input.batchID":          {domaintest.Office, "batch away", "batch", `input: {batchID: $, version: #, ceiling: "100", strict: false, sections: []}`},
	"markFunding input.declarationID": {domaintest.Office, beyond, "declaration draft",
		`input: {declarationID: $, version: 0, standing: RANKED, levels: []}`},
	"reviewQuality batchID":      {domaintest.Office, "batch away", "batch", `batchID: $`},
	"roundTally roundID":         {domaintest.Expert1, "round school, round bridge, round away", "round road", `roundID: $`},
	"checkMeeting input.roundID": {domaintest.Expert1, "round school, round bridge, round away", "round road", `input: {roundID: $, score: "88"}`},
	"saveSelfEvaluation input.form.results.evidence": {domaintest.Clerk, "evidence road, evidence away, evidence school, attachment draft", "evidence draft",
		`input: {id: "@selfEvaluation draft", version: ^, form: {money: [{source: "TOTAL", initial: "100", adjusted: "100", executed: "100"}], results: [{actual: "1", evidence: [$]}]}}`},
}

// operation writes a place's operation about one id.
func (s *scene) operation(root *ast.Definition, field string, p place, id, version string) string {
	args := strings.NewReplacer("$", fmt.Sprintf("%q", id), "#", version).Replace(p.args)
	for {
		before, rest, found := strings.Cut(args, `"@`)
		if !found {
			break
		}
		name, after, _ := strings.Cut(rest, `"`)
		args = before + fmt.Sprintf("%q", s.id(name)) + strings.Replace(after, "^", s.version(name), 1)
	}
	selected := " { __typename " + selections[field] + " }"
	switch answer := contract().Types[root.Fields.ForName(field).Type.Name()]; {
	case answer.Kind != ast.Object:
		selected = ""
	case strings.HasSuffix(answer.Name, "Connection"):
		selected = " { totalCount }"
	}
	return strings.ToLower(root.Name) + " { " + field + "(" + args + ")" + selected + " }"
}

// version is that of a row of the scene as it stands.
func (s *scene) version(name string) string {
	s.t.Helper()
	switch kind, _, _ := strings.Cut(name, " "); kind {
	case "selfEvaluation":
		return fmt.Sprint(s.Client.SelfEvaluation.GetX(s.Machine(), s.ids[name]).Version)
	case "overall":
		return fmt.Sprint(s.Client.Overall.GetX(s.Machine(), s.ids[name]).Version)
	case "evaluation":
		return fmt.Sprint(s.Client.Evaluation.GetX(s.Machine(), s.ids[name]).Version)
	default:
		return "^" // nothing else is asked of
	}
}

// Whoever asks for what is out of reach learns nothing, not even that it is there.
func TestAClosedIdAnswersAsAnAbsentOne(t *testing.T) {
	onScene(t, func(t *testing.T, s *scene) {
		for _, key := range slices.Sorted(maps.Keys(places)) {
			p := places[key]
			field, _, _ := strings.Cut(key, " ")
			root := rootOf(field)
			absent := s.put(p.who, s.operation(root, field, p, uuid.NewString(), "1"))
			for name := range strings.SplitSeq(p.closed, ", ") {
				if got := s.put(p.who, s.operation(root, field, p, s.id(name), "1")); got != absent {
					t.Errorf("%s of %s as %s:\n%s\nabsent:\n%s", key, name, p.who, got, absent)
				}
			}
			if p.open == "" { // a stream of its own would not end
				if !strings.Contains(absent, "E_NOT_FOUND") {
					t.Errorf("%s of nothing answers %s", key, absent)
				}
				continue
			}
			if got := s.put(p.who, s.operation(root, field, p, s.id(p.open), "999")); got == absent {
				t.Errorf("%s of %s as %s answers as if it were absent: %s", key, p.open, p.who, got)
			}
		}
	})
}

// put asks, whatever kind of operation it is, and returns status and bytes.
func (s *scene) put(who domaintest.Persona, operation string) string {
	s.t.Helper()
	r := post(operation, "{}")
	if strings.HasPrefix(operation, "subscription") {
		r.Header.Set("Accept", "text/event-stream")
	}
	w := httptest.NewRecorder()
	s.door.ServeHTTP(w, r.WithContext(s.as(who)))
	return fmt.Sprintf("%d %s", w.Code, w.Body)
}

func rootOf(field string) *ast.Definition {
	for _, name := range rootNames {
		if d := contract().Types[name]; d.Fields.ForName(field) != nil {
			return d
		}
	}
	return nil
}

func TestEveryIdThatIsTakenHasItsPlace(t *testing.T) {
	var taken []string
	for _, name := range rootNames {
		for _, f := range contract().Types[name].Fields {
			for _, a := range f.Arguments {
				if !strings.HasPrefix(f.Name, "__") {
					taken = append(taken, idsOf(f.Name+" "+a.Name, a.Type, nil)...)
				}
			}
		}
	}
	slices.Sort(taken)
	if diff := cmp.Diff(taken, slices.Sorted(maps.Keys(places))); diff != "" {
		t.Errorf("places (-taken +asked):\n%s", diff)
	}
}

// idsOf are the places of ids in an argument; within names the inputs around it.
func idsOf(path string, of *ast.Type, within []string) (paths []string) {
	d := contract().Types[of.Name()]
	switch {
	case d.Name == "ID":
		return []string{path}
	case d.Kind != ast.InputObject || slices.Contains(within, d.Name):
		return nil
	}
	for _, f := range d.Fields {
		paths = append(paths, idsOf(path+"."+f.Name, f.Type, append(within, d.Name))...)
	}
	return paths
}
