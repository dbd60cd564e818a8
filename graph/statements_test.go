package graph_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/google/uuid"

	"hengxiao/domain/domaintest"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/store"
	"hengxiao/ent/term"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

// pages are what the application asks most, or what holds most, with the number of
// statements that each may cost, however many rows are shown or stored.
var pages = []struct {
	name  string
	who   domaintest.Persona
	query string
	id    string
	want  int64

	bounded bool // shows so much and no more, however much is stored
}{
	{name: "projects with unit and indicator counts", who: domaintest.Office, want: 4,
		query: `{ projects(orderBy: {field: CODE, direction: ASC}, first: 50) { totalCount pageInfo { hasNextPage endCursor }
			edges { node { id code nameZh status unit { nameZh } declarations { id budgetYear stage amount indicatorCount } } } } }`},
	{name: "a clerk's projects", who: domaintest.Clerk, want: 4,
		query: `{ projects(orderBy: {field: CODE, direction: ASC}, first: 50) { totalCount pageInfo { hasNextPage endCursor }
			edges { node { id code nameZh status unit { nameZh } declarations { id budgetYear stage amount indicatorCount } } } } }`},
	{name: "declarations with unit, section and batch", who: domaintest.Office, want: 5,
		query: `{ declarations(orderBy: {field: CODE, direction: ASC}, first: 50) { totalCount pageInfo { hasNextPage endCursor }
			edges { node { id code nameZh stage amount outcome score grade reviewedAmount dueAt
				unit { nameZh } section { nameZh } batch { nameZh } } } } }`},
	{name: "declarations of a filter", who: domaintest.Section, want: 4,
		query: `{ declarations(filter: {keyword: "项目", stages: [SECTION_REVIEW, PANEL_FORMING], sectionCode: "KS_EDU"}, first: 50) { totalCount
			edges { node { id unit { nameZh } section { nameZh } } } } }`},
	{name: "a declaration with its whole tree", who: domaintest.Office, id: "declaration", want: 28,
		query: `query($id: ID!) { declaration(id: $id) { id code holder form { nameZh budgetLines { nameZh } }
			project { id code } batch { id nameZh } unit { nameZh parent { nameZh } section { nameZh } } section { nameZh }
			versions { id no hash } indicators { id nameZh } attachments { id name url } history { id action actorName }
			verdicts { id hits { code } } targetReviews { id total items { code } }
			rounds { id no sheets { id } consents { id } actions { action } }
			sheets { id total expert { nameZh } lines { id points } }
			questions { id text } consents { id reason } appeals { id text } messages { id status }
			actions { action } faults { code } remarks { path } } }`},
	{name: "a project with its years", who: domaintest.Clerk, id: "project", want: 5,
		query: `query($id: ID!) { project(id: $id) { id code unit { nameZh section { nameZh } }
			declarations { id stage amount batch { nameZh } } } }`},
	{name: "the board of a batch", who: domaintest.Office, id: "batch", want: 5,
		query: `query($id: ID!) { batchProgress(id: $id) { batch { id extensions { id unit { nameZh } } actions { action } }
			declared declaredAmount overdue stages { stage count amount } outcomes { outcome count }
			sections { section { nameZh } count waiting } sheets { invited scoring submitted overdue } clocks { name due } } }`},
	{name: "what waits for a clerk", who: domaintest.Clerk, query: todos, want: 12},
	{name: "what waits for a section", who: domaintest.Section, query: todos, want: 9},
	{name: "what waits for the office", who: domaintest.Office, query: todos, want: 17},
	{name: "what waits for an expert", who: domaintest.Expert1, query: todos, want: 4},
	{name: "what waits for a leader", who: domaintest.Leader, query: todos, want: 8},
	{name: "a sheet with its lines", who: domaintest.Expert1, id: "sheet", want: 6,
		query: `query($id: ID!) { sheet(id: $id) { id status total form { nameZh } lines { id item points comment }
			actions { action } formGuide { dimensions { items { code } } } round { id } } }`},
	{name: "an expert's sheets", who: domaintest.Expert1, want: 3,
		query: `{ mySheets(first: 50) { totalCount edges { node { id status projectName total declaration { id stage } } } } }`},
	{name: "what a project is compared with", who: domaintest.Expert1, id: "scored", want: 11,
		query: `query($id: ID!) { sheet(id: $id) { id projectName declaration { id } }
			compareDesk(sheetID: $id) { projects { no sheetID projectName unitName year lines { line unitPrice } }
				lines { line nameZh range { count median } sources { year unitPrice projectName } } } }`},
	{name: "what a text is found in", who: domaintest.Office, want: 13, query: search, bounded: true},
	{name: "what a clerk finds", who: domaintest.Clerk, want: 11, query: search, bounded: true},
	{name: "what may be done with the selected", who: domaintest.Office, id: "declaration", want: 1, bounded: true,
		query: `query($id: ID!) { selectedActions(ids: [$id]) { action nameZh count needs } }`},
	{name: "who may be drawn", who: domaintest.Office, id: "declaration", want: 15,
		query: `query($id: ID!) { panelPool(declarationID: $id) { expert { id code nameZh } bars { reason text } } }`},
	{name: "the library", who: domaintest.Office, want: 3, query: `{ experts(first: 50) { totalCount edges { node { id nameZh awayUntil } } } }`},
	{name: "accounts with their roles", who: domaintest.Security, want: 7,
		query: `{ users(first: 50) { totalCount edges { node { id name unit { nameZh } section { nameZh }
			grants { id role unit { nameZh } section { nameZh } } } } } }`},
	{name: "a batch's reports", who: domaintest.Office, id: "batch", want: 3,
		query: `query($id: ID!) { reports(batchID: $id) { id title status section { nameZh } batch { nameZh } } }`},
	{name: "a batch's messages", who: domaintest.Office, id: "batch", want: 3,
		query: `query($id: ID!) { outbox(batchID: $id) { id key status declaration { id nameZh unit { nameZh } } } }`},
	{name: "a dashboard", who: domaintest.Office, want: 11, query: dashboard},
	{name: "a clerk's dashboard", who: domaintest.Clerk, want: 9, query: dashboard},
	{name: "the tables beside", who: domaintest.Office, want: 26,
		query: `{ followUp(filter: {budgetYear: 2027}) { lines(first: 50) { total rows { declaration { nameZh unit { nameZh } } years { year executed } } }
			executions { band count } cutReasons { code cut } selfChecks { code own } steps { stage now passed days }
			experts { expert { nameZh } sheets off } rectification { code problems } lights { light count }
			similar { one { nameZh unit { nameZh } } other { nameZh } likeness } } }`},
	{name: "self-evaluations rolled up", who: domaintest.Office, want: 8,
		query: `{ selfRollup(filter: {year: 2027}) { waiting total rows { nameZh parts { code } } projects { code unitName total } funds { code } } }`},
	{name: "kept roll-ups", who: domaintest.Office, want: 2,
		query: `{ rollups(first: 50) { totalCount edges { node { id nameZh unitName stage total grade rolledAt } } } }`},
	{name: "notices", who: domaintest.Clerk, want: 4,
		query: `{ unreadNotices notices(first: 50) { totalCount edges { node { id subject declaration { id nameZh } } } } }`},
}

const dashboard = `{ dashboard(filter: {budgetYear: 2027}) { total { count declared } before { count } by places { code count } grades { code count }
	stages { code stage count } execution { throughMonth executed } dispersion { band count } submissions { day count }
	risks { code overdue stuck } reviews { batch { nameZh } declarations submitted } } }`

const search = `{ search(text: "项目") { kind more hits { id title about code stage } } }`

const todos = `{ todos { kind title subject stage since dueAt overdue note declarationID sheetID reportID consentID questionID } }`

func TestAPageCostsTheSameHoweverManyRows(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		c := &crowd{stand: s, ids: map[string]uuid.UUID{"batch": s.Batch.ID}}
		c.grow(0, 5)
		few := c.measure()
		c.grow(5, 50)
		many := c.measure()
		for _, p := range pages {
			if few[p.name].statements != many[p.name].statements || many[p.name].statements != p.want {
				t.Errorf("%s: %d statements with few rows, %d with many; want %d", p.name,
					few[p.name].statements, many[p.name].statements, p.want)
			}
			if many[p.name].size <= few[p.name].size && !p.bounded {
				t.Errorf("%s shows no more with many rows: %d and %d bytes", p.name, few[p.name].size, many[p.name].size)
			}
		}
	})
}

// cost is what a page took: statements, and bytes of the answer.
type cost struct {
	statements int64
	size       int
}

// crowd is a district that grows.
type crowd struct {
	*stand
	ids map[string]uuid.UUID
}

// measure asks each page twice, so that what a server reads once is read.
func (c *crowd) measure() map[string]cost {
	c.t.Helper()
	took := map[string]cost{}
	for _, p := range pages {
		vars := "{}"
		if p.id != "" {
			vars = fmt.Sprintf(`{"id": %q}`, c.ids[p.id])
		}
		for range 2 {
			ctx, counter := store.Count(c.As(p.who))
			answer := c.send(ctx, post(p.query, vars))
			if len(answer.Errors) > 0 {
				c.t.Fatalf("%s: %.2000s", p.name, answer.text)
			}
			took[p.name] = cost{counter.Statements(), len(answer.text)}
		}
	}
	return took
}

// grow makes the rows from one number to another: of each kind that a page lists, of
// each that waits for somebody, and of each that hangs on one declaration.
func (c *crowd) grow(from, to int) {
	c.t.Helper()
	err := c.Store.InTx(trace.Quiet(c.Machine()), func(ctx context.Context) error {
		db := ent.FromContext(ctx)
		if from == 0 {
			p, d := c.file(ctx, db, "whole", "205001", declaration.StagePANEL_FORMING)
			c.ids["project"], c.ids["declaration"] = p, d
			c.ids["round"] = db.ReviewRound.Create().SetDeclarationID(d).SetNo(1).SetRevision(1).SetStatus(reviewround.StatusCLOSED).SaveX(ctx).ID
			c.ids["sheet"] = c.sheet(ctx, db, d, c.ids["round"], c.Experts[domaintest.Expert1].ID, expertsheet.StatusLOCKED)
		}
		for i := from; i < to; i++ {
			c.wait(ctx, db, i)
			c.hang(ctx, db, c.ids["declaration"], i)
			user := db.User.Create().SetLogin(fmt.Sprintf("user%d", i)).SetName("某人").SetPasswordHash("-").
				SetUnit(c.Units["205001"]).SetSection(c.Sections["KS_EDU"]).SaveX(ctx)
			db.RoleGrant.Create().SetUser(user).SetRole(viewer.UnitClerk).SetUnitID(c.Units["205001"].ID).SetGrantedBy("-").ExecX(ctx)
			db.Notice.Create().SetUserID(c.Users[domaintest.Clerk].ID).SetDeclarationID(c.ids["declaration"]).SetKind("k").SetSubject("s").ExecX(ctx)
		}
		return nil
	})
	if err != nil {
		c.t.Fatal(err)
	}
}

// wait makes what waits for each of those who have something to do.
func (c *crowd) wait(ctx context.Context, db *ent.Client, i int) {
	for _, stage := range []declaration.Stage{"DRAFT", "UNIT_REVIEW", "SECTION_REVIEW", "PANEL_FORMING"} {
		c.file(ctx, db, fmt.Sprintf("%s-%d", stage, i), []string{"205001", "212001"}[i%2], stage)
	}
	_, scored := c.file(ctx, db, fmt.Sprintf("scored-%d", i), "205001", declaration.StageINDIVIDUAL_REVIEW)
	round := db.ReviewRound.Create().SetDeclarationID(scored).SetNo(1).SetRevision(1).SetStatus(reviewround.StatusINDIVIDUAL).SaveX(ctx).ID
	sheet := c.sheet(ctx, db, scored, round, c.Experts[domaintest.Expert1].ID, expertsheet.StatusSCORING)
	c.compare(ctx, db, i, scored, sheet)
	db.Question.Create().SetDeclarationID(scored).SetSheetID(uuid.New()).SetText("单价？").ExecX(ctx)
	_, met := c.file(ctx, db, fmt.Sprintf("met-%d", i), "205001", declaration.StageCOLLECTIVE_REVIEW)
	meeting := db.ReviewRound.Create().SetDeclarationID(met).SetNo(1).SetRevision(1).SetStatus(reviewround.StatusCOLLECTIVE).
		SetSeats([]form.Seat{{Label: "专家1", Present: true}}).SaveX(ctx).ID
	c.sheet(ctx, db, met, meeting, c.Experts[domaintest.Expert1].ID, expertsheet.StatusLOCKED)
	for role, act := range map[viewer.Role]consent.Act{viewer.PerfOffice: consent.ActSECTION_REJECT, viewer.Leader: consent.ActREJECT_FINAL} {
		db.Consent.Create().SetDeclarationID(met).SetAct(act).SetRole(role).SetReason("理由").
			SetAskedBy(uuid.New()).SetAskedByName("科员").ExecX(ctx)
	}
	db.Rollup.Create().SetYear(2027).SetUnitName("财政局").SetMadeBy("罗绩效").SetNameZh(fmt.Sprint("专项资金", i)).SetAsked([]uuid.UUID{}).
		SetFigures(form.SelfRollup{Year: 2027}).SetRolledAt(c.Clock.Now()).SetStage("OFFICE_REVIEW").SetSubmittedBy(uuid.New()).
		SetStageSince(c.Clock.Now()).ExecX(ctx)
	db.Appeal.Create().SetDeclarationID(met).SetText("申诉").SetAskedByName("负责人").ExecX(ctx)
	db.Report.Create().SetBatchID(c.Batch.ID).SetSectionID(c.Sections["KS_EDU"].ID).SetDeclarationID(met).SetTitle("t").SetBody("{}").
		SetStatus("SIGNED").SetSignedAt(c.Clock.Now()).ExecX(ctx)
}

// compare makes what the first project that is scored is compared with: other sheets of
// its expert, projects that were approved before, and their prices.
func (c *crowd) compare(ctx context.Context, db *ent.Client, i int, scored, sheet uuid.UUID) {
	const class = "2050299"
	name, unit, price := "课桌", "套", "0.06"
	lines := form.Declaration{BudgetLines: []form.BudgetLine{{NameZh: &name, Unit: &unit, UnitPrice: &price}}}
	db.Declaration.UpdateOneID(scored).SetExpFuncCode(class).SetForm(lines).ExecX(ctx)
	if i == 0 {
		c.ids["scored"] = sheet
	}
	u, before, code := c.Units["205001"], 2022+i%5, fmt.Sprintf("approved-%d", i)
	project := db.Project.Create().SetCode(code).SetNameZh(code).SetUnit(u).SetSectionID(u.SectionID).SaveX(ctx).ID
	approved := db.Declaration.Create().SetProjectID(project).SetBatchID(c.Batch.ID).SetUnit(u).SetSectionID(u.SectionID).
		SetBudgetYear(before).SetCode(code).SetNameZh(code).SetStage(declaration.StageAPPROVED).SetStageSince(c.Clock.Now()).
		SetForm(lines).SetExpFuncCode(class).SetReviewedAmount(exact.MustMoney("100")).SetAmount(exact.MustMoney("100")).SetApprovedAmount(exact.MustMoney("100")).SaveX(ctx).ID
	source, budget := "CURRENT_APPROPRIATION", "100"
	db.SelfEvaluation.Create().SetDeclarationID(approved).SetYear(2027).SetStage("CONFIRMED").SetStageSince(c.Clock.Now()).
		SetForm(form.SelfEvaluation{Money: []form.MoneyRow{{Source: &source, Initial: &budget, Adjusted: &budget, Executed: &budget}}}).
		SetAdjustedBudget(exact.MustMoney(budget)).SetExecuted(exact.MustMoney(budget)).SetTotal(exact.MustPoints("90")).SetGrade(term.Excellent).ExecX(ctx)
	db.Price.Create().SetDeclarationID(approved).SetProjectID(project).SetBudgetYear(before).SetLine(0).SetNormalName(name).SetUnit(unit).
		SetUnitPrice(exact.MustMoney(price)).ExecX(ctx)
}

// hang makes one row of each kind that belongs to a declaration.
func (c *crowd) hang(ctx context.Context, db *ent.Client, d uuid.UUID, i int) {
	db.DeclarationVersion.Create().SetDeclarationID(d).SetNo(i + 1).SetForm(form.Declaration{}).SetHash("h").SetSubmittedBy("经办").ExecX(ctx)
	db.Indicator.Create().SetDeclarationID(d).SetNo(i).SetHorizon("ANNUAL").SetLevel1("OUTPUT").SetLevel2("QUANTITY").
		SetNameZh("面积").SetOperator("GE").SetTarget("1").ExecX(ctx)
	db.Attachment.Create().SetDeclarationID(d).SetKind("OTHER").SetName("a.pdf").SetMime("application/pdf").SetSize(1).SetSha256("h").ExecX(ctx)
	db.Verdict.Create().SetDeclarationID(d).SetRevision(i).SetHits([]form.RuleHit{}).SetMisses([]form.RuleHit{}).SetFacts(form.ScreeningFacts{}).SetRuleSet("1").ExecX(ctx)
	db.StageChange.Create().SetDeclarationID(d).SetAction("submit").SetFromStage("DRAFT").SetToStage("UNIT_REVIEW").
		SetActorName("经办").SetActorRole(viewer.UnitClerk).ExecX(ctx)
	db.TargetReview.Create().SetDeclarationID(d).SetRevision(i).SetReviewerName("科员").SetItems([]form.ReviewItem{}).ExecX(ctx)
	db.Consent.Create().SetDeclarationID(d).SetAct("SECTION_REJECT").SetRole(viewer.PerfOffice).SetReason("理由").
		SetAskedBy(uuid.New()).SetAskedByName("科员").SetDecision("GIVEN").SetDecidedAt(c.Clock.Now()).ExecX(ctx)
	db.Appeal.Create().SetDeclarationID(d).SetText("申诉").SetAskedByName("负责人").SetDecision("REFUSED").ExecX(ctx)
	db.Question.Create().SetDeclarationID(d).SetSheetID(uuid.New()).SetText("单价？").ExecX(ctx)
	db.OutboxMessage.Create().SetDeclarationID(d).SetKey(fmt.Sprint("key", i)).SetPayload("{}").SetHash("h").SetNextAt(c.Clock.Now()).ExecX(ctx)
	db.ScoreLine.Create().SetSheetID(c.ids["sheet"]).SetItem(fmt.Sprint("A", i)).SetPoints(exact.MustPoints("1")).ExecX(ctx)
	expert := db.Expert.Create().SetCode(fmt.Sprintf("X%02d", i)).SetNameZh("某专家").SetEmployerZh(fmt.Sprint("某单位", i)).
		SetEmployerKind("FIRM").SetFields([]string{"IT"}).SaveX(ctx).ID
	round := db.ReviewRound.Create().SetDeclarationID(d).SetNo(i + 2).SetRevision(1).SetStatus(reviewround.StatusCLOSED).SaveX(ctx).ID
	c.sheet(ctx, db, d, round, expert, expertsheet.StatusLOCKED)
	u := c.Units["205001"]
	db.Declaration.Create().SetProjectID(c.ids["project"]).SetBatchID(c.Batch.ID).SetUnit(u).SetSectionID(u.SectionID).SetBudgetYear(2000 + i).
		SetCode(fmt.Sprint("year", i)).SetStage(declaration.StageAPPROVED).SetStageSince(c.Clock.Now()).SetForm(form.Declaration{}).ExecX(ctx)
}

func (c *crowd) file(ctx context.Context, db *ent.Client, code, unit string, stage declaration.Stage) (project, id uuid.UUID) {
	u := c.Units[unit]
	project = db.Project.Create().SetCode(code).SetNameZh("项目" + code).SetUnit(u).SetSectionID(u.SectionID).SaveX(ctx).ID
	id = db.Declaration.Create().SetProjectID(project).SetBatchID(c.Batch.ID).SetUnit(u).SetSectionID(u.SectionID).
		SetBudgetYear(2027).SetCode(code).SetNameZh("项目" + code).SetStage(stage).SetStageSince(c.Clock.Now()).SetForm(form.Declaration{}).
		SetRevision(1).SetReviewRound(1).SetAmount(exact.MustMoney("100")).SetOutcome(term.ByExpert).SaveX(ctx).ID
	return project, id
}

func (c *crowd) sheet(ctx context.Context, db *ent.Client, d, round, expert uuid.UUID, status expertsheet.Status) uuid.UUID {
	return db.ExpertSheet.Create().SetDeclarationID(d).SetRoundID(round).SetExpertID(expert).SetLabel("专家1").SetLeads(true).
		SetProjectName("项目").SetUnitName("单位").SetStatus(status).SetDueAt(c.Clock.Now().AddDate(0, 1, 0)).SaveX(ctx).ID
}
