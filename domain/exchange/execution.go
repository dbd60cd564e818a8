package exchange

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"unicode/utf8"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/paper"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/executionfigure"
	"hengxiao/ent/generated/ent/executionimport"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

// ImportExecution brings execution figures from the payment system (支付系统) as a
// message: its id counts once, money in 万元. Dry it only says what would change.
type ImportExecution struct {
	MessageID string
	AsOf      clock.Date
	Dry       *bool
	Rows      []*ExecutionRow
}

// ExecutionRow is what the payment system says of one project, as it was sent.
type ExecutionRow struct {
	ProjectCode    *string
	AdjustedBudget *string
	Executed       *string
}

// ExecutionReport is what became of an import, or, dry, what would become of it.
type ExecutionReport struct {
	Rows    int                  `json:"rows"`
	Changed int                  `json:"changed"`
	Saved   bool                 `json:"saved"`
	Changes []*ExecutionChange   `json:"changes"` // in the order of the rows, up to a number
	Record  *ent.ExecutionImport `json:"-"`
}

// ExecutionChange is one project's figures, with those that stood before; in 万元.
type ExecutionChange struct {
	Line           int          `json:"line"`
	ProjectCode    string       `json:"projectCode"`
	NameZh         string       `json:"nameZh"`
	BeforeAdjusted *exact.Money `json:"beforeAdjusted"`
	BeforeExecuted *exact.Money `json:"beforeExecuted"`
	AdjustedBudget exact.Money  `json:"adjustedBudget"`
	Executed       exact.Money  `json:"executed"`
}

const (
	longestMessage = 2_000 // rows; more go in several messages, or as a file
	mostChanges    = 500   // that a report lists
)

// TakeExecution takes a message. All rows are judged before one is written; the same
// message again changes nothing and is answered alike, another one under its id is
// IDEMPOTENCY_MISMATCH.
func TakeExecution(ctx context.Context, db *ent.Client, in ImportExecution) (*ExecutionReport, error) {
	d := delivery{asOf: in.AsOf, source: executionimport.SourceMESSAGE, name: tidy(in.MessageID), hash: paper.Hash(in.Rows)}
	if !idForm.MatchString(d.name) {
		return nil, fault.New(fault.BadInput, "“%s”不是报文编号", in.MessageID).At("messageID")
	}
	d.messageID = &d.name
	if n := len(in.Rows); n > longestMessage {
		return nil, fault.New(fault.TooShort, "一份报文最多 %d 行，现有 %d 行，请分开或用文件导入", longestMessage, n).At("rows")
	}
	titles := map[string]string{"projectCode": "项目编码", "adjustedBudget": "全年预算数", "executed": "全年执行数"}
	for i, r := range in.Rows {
		d.rows = append(d.rows, executionRow{line: i + 1, code: tidy(said(r.ProjectCode)), adjusted: tidy(said(r.AdjustedBudget)),
			executed: tidy(said(r.Executed)), place: func(field string) place { return place{words: fmt.Sprintf("第%d行%s", i+1, titles[field])} }})
	}
	return take(ctx, db, d, in.Dry != nil && *in.Dry)
}

// delivery is an import in either way.
type delivery struct {
	asOf      clock.Date
	source    executionimport.Source
	name      string
	messageID *string
	hash      string
	rows      []executionRow
}

// executionRow is one row as it was typed or sent, with a word for where each field stands.
type executionRow struct {
	line                     int
	code, adjusted, executed string
	yuan                     map[string]bool // fields that count in 元
	place                    func(field string) place
}

// read is a row that has no fault.
type read struct {
	line               int
	declaration        *ent.Declaration
	before             *ent.ExecutionFigure
	adjusted, executed exact.Money
}

func (r read) changes() bool {
	return r.before == nil || r.before.AdjustedBudget != r.adjusted || r.before.Executed != r.executed
}

// take judges a delivery and, unless dry, writes its record and figures.
func take(ctx context.Context, db *ent.Client, d delivery, dry bool) (*ExecutionReport, error) {
	last, err := db.ExecutionImport.Query().Where(executionimport.Year(d.asOf.Year())).Order(ent.Desc(executionimport.FieldID)).First(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return nil, err
	}
	known, err := d.known(ctx, db, last)
	if err != nil {
		return nil, err
	}
	if known != nil {
		return &ExecutionReport{Rows: known.Rows, Saved: true, Changes: []*ExecutionChange{}, Record: known}, nil
	}
	found, faults, err := d.judge(ctx, db)
	if err != nil {
		return nil, err
	}
	if err := listed(append(d.checkDay(ctx, last), faults...)).Err(); err != nil {
		return nil, err
	}
	report := reportOf(found)
	if dry {
		return report, nil
	}
	report.Record, err = d.write(ctx, db, found, report.Changed)
	report.Saved = err == nil
	return report, err
}

// known is the record of what was delivered before: the same message, or the file that
// was imported last.
func (d delivery) known(ctx context.Context, db *ent.Client, last *ent.ExecutionImport) (*ent.ExecutionImport, error) {
	if d.messageID == nil {
		if last != nil && last.Hash == d.hash && last.AsOf == d.asOf {
			return last, nil
		}
		return nil, nil
	}
	first, err := db.ExecutionImport.Query().Where(executionimport.MessageID(*d.messageID)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, nil
	case err == nil && (first.Hash != d.hash || first.AsOf != d.asOf):
		return nil, fault.New(fault.KeyMismatch, "报文“%s”已收到，内容不同", d.name).At("messageID")
	}
	return first, err
}

// checkDay judges 数据截至日: of a year that has begun, and not before the last import's.
func (d delivery) checkDay(ctx context.Context, last *ent.ExecutionImport) fault.List {
	today := clock.DateOf(clock.Now(ctx))
	switch {
	case d.asOf == "":
		return fault.List{fault.New(fault.Required, "请填写数据截至日").At("asOf")}
	case d.asOf > today:
		return fault.List{fault.New(fault.DateOrder, "数据截至日 %s 晚于今天 %s", d.asOf, today).At("asOf")}
	case last != nil && d.asOf < last.AsOf:
		return fault.List{fault.New(fault.DateOrder, "数据截至日 %s 早于上次导入的 %s", d.asOf, last.AsOf).At("asOf")}
	}
	return nil
}

// judge reads every row, with all faults together in the order of the rows.
func (d delivery) judge(ctx context.Context, db *ent.Client) ([]read, fault.List, error) {
	if len(d.rows) == 0 {
		return nil, fault.List{fault.New(fault.Required, "没有执行数").At("rows")}, nil
	}
	projects, err := d.projects(ctx, db)
	if err != nil {
		return nil, nil, err
	}
	figures, err := currentFigures(ctx, db, projects)
	if err != nil {
		return nil, nil, err
	}
	var faults fault.List
	found := make([]read, len(d.rows))
	first := map[string]int{}
	for i, r := range d.rows {
		p := projects[r.code]
		found[i] = read{line: r.line, declaration: p}
		before, twice := first[r.code]
		switch {
		case r.code == "":
			faults.Add(r.fault(i, fault.Required, "projectCode", "没有项目编码"))
		case twice:
			faults.Add(r.fault(i, fault.DupIndicator, "projectCode", "项目“%s”与第%d行重复", r.code, before))
		case p == nil:
			faults.Add(r.fault(i, fault.NotFound, "projectCode", "%d 年度没有编码为“%s”的项目", d.asOf.Year(), r.code))
		case p.Stage != declaration.StageAPPROVED:
			faults.Add(r.fault(i, fault.Frozen, "projectCode", "项目“%s”的预算尚未批复，当前环节为“%s”", r.code, workflow.StageNames[p.Stage]))
		default:
			found[i].before = figures[p.ID]
		}
		if !twice {
			first[r.code] = r.line
		}
		faults = append(faults, r.money(i, &found[i])...)
	}
	return found, faults, nil
}

// money reads the two figures of a row.
func (r executionRow) money(i int, to *read) fault.List {
	var faults fault.List
	adjusted, known1 := r.amount(i, "adjustedBudget", r.adjusted, &faults)
	executed, known2 := r.amount(i, "executed", r.executed, &faults)
	switch {
	case known1 && adjusted == 0:
		faults.Add(r.fault(i, fault.ZeroBudget, "adjustedBudget", "全年预算数为 0，无法计算执行率"))
	case known1 && known2 && executed > adjusted:
		faults.Add(r.fault(i, fault.ExecGtBudget, "executed", "全年执行数 %s 万元超过全年预算数 %s 万元", executed, adjusted))
	}
	to.adjusted, to.executed = adjusted, executed
	return faults
}

func (r executionRow) amount(i int, field, typed string, faults *fault.List) (exact.Money, bool) {
	if typed == "" {
		faults.Add(r.fault(i, fault.Required, field, "没有填写，没有的填 0"))
		return 0, false
	}
	read := exact.ParseMoney
	if r.yuan[field] {
		read = exact.ParseYuan
	}
	m, err := read(typed)
	switch {
	case errors.Is(err, exact.ErrScale) && r.yuan[field]:
		faults.Add(r.fault(i, fault.MoneyScale, field, "以元为单位，最多 2 位小数，现为“%s”", typed))
	case errors.Is(err, exact.ErrScale):
		faults.Add(r.fault(i, fault.MoneyScale, field, "以万元为单位，最多 6 位小数，现为“%s”", typed))
	case err != nil:
		faults.Add(r.fault(i, fault.Number, field, "应为数字，如 980 或 12.5，现为“%s”", shortened(typed)))
	case m < 0:
		faults.Add(r.fault(i, fault.AmountPositive, field, "不能为负数，现为 %s", typed))
	default:
		return m, true
	}
	return 0, false
}

// shortened is what was typed, as far as a message repeats it.
func shortened(s string) string {
	if utf8.RuneCountInString(s) > 20 {
		return string([]rune(s)[:20]) + "…"
	}
	return s
}

// projects are the year's declarations by the codes of the rows, as far as the viewer sees
// them: of several with one code the approved one.
func (d delivery) projects(ctx context.Context, db *ent.Client) (map[string]*ent.Declaration, error) {
	var codes []string
	for _, r := range d.rows {
		if r.code != "" {
			codes = append(codes, r.code)
		}
	}
	slices.Sort(codes)
	found := map[string]*ent.Declaration{}
	for chunk := range slices.Chunk(slices.Compact(codes), portion) {
		rows, err := db.Declaration.Query().Where(declaration.BudgetYear(d.asOf.Year()), declaration.CodeIn(chunk...)).
			Select(declaration.FieldID, declaration.FieldCode, declaration.FieldNameZh, declaration.FieldStage).All(ctx)
		if err != nil {
			return nil, err
		}
		for _, row := range rows {
			if before := found[row.Code]; before == nil || before.Stage != declaration.StageAPPROVED {
				found[row.Code] = row
			}
		}
	}
	return found, nil
}

// currentFigures are what stands now, by declaration.
func currentFigures(ctx context.Context, db *ent.Client, projects map[string]*ent.Declaration) (map[uuid.UUID]*ent.ExecutionFigure, error) {
	ids := make([]uuid.UUID, 0, len(projects))
	for _, p := range projects {
		ids = append(ids, p.ID)
	}
	found := map[uuid.UUID]*ent.ExecutionFigure{}
	for chunk := range slices.Chunk(ids, portion) {
		rows, err := db.ExecutionFigure.Query().Where(executionfigure.DeclarationIDIn(chunk...), executionfigure.Current(true)).All(ctx)
		if err != nil {
			return nil, err
		}
		for _, f := range rows {
			found[f.DeclarationID] = f
		}
	}
	return found, nil
}

func reportOf(found []read) *ExecutionReport {
	report := &ExecutionReport{Rows: len(found), Changes: []*ExecutionChange{}}
	for _, r := range found {
		if !r.changes() {
			continue
		}
		if report.Changed++; report.Changed > mostChanges {
			continue
		}
		change := &ExecutionChange{Line: r.line, ProjectCode: r.declaration.Code, NameZh: r.declaration.NameZh,
			AdjustedBudget: r.adjusted, Executed: r.executed}
		if r.before != nil {
			change.BeforeAdjusted, change.BeforeExecuted = &r.before.AdjustedBudget, &r.before.Executed
		}
		report.Changes = append(report.Changes, change)
	}
	return report
}

// write keeps the record, and each row as its project's current figure. The record is the
// one trace of all of them.
func (d delivery) write(ctx context.Context, db *ent.Client, found []read, changed int) (*ent.ExecutionImport, error) {
	v := viewer.FromContext(ctx)
	var adjusted, executed exact.Money
	for _, r := range found {
		adjusted, executed = adjusted+r.adjusted, executed+r.executed
	}
	ctx = viewer.System(ctx, "figures of the payment system")
	record, err := db.ExecutionImport.Create().SetYear(d.asOf.Year()).SetAsOf(d.asOf).SetSource(d.source).SetName(d.name).
		SetNillableMessageID(d.messageID).SetHash(d.hash).SetRows(len(found)).SetChanged(changed).
		SetAdjustedBudget(adjusted).SetExecuted(executed).SetImportedBy(v.UserID).SetImportedByName(v.Name).Save(ctx)
	if err != nil {
		return nil, once(err)
	}
	quiet := trace.Quiet(ctx)
	for chunk := range slices.Chunk(found, portion) {
		ids := make([]uuid.UUID, len(chunk))
		rows := make([]*ent.ExecutionFigureCreate, len(chunk))
		for i, r := range chunk {
			ids[i] = r.declaration.ID
			rows[i] = db.ExecutionFigure.Create().SetImportID(record.ID).SetDeclarationID(r.declaration.ID).SetLine(r.line).SetAsOf(d.asOf).
				SetAdjustedBudget(r.adjusted).SetExecuted(r.executed)
			if r.before != nil {
				rows[i].SetBeforeAdjusted(r.before.AdjustedBudget).SetBeforeExecuted(r.before.Executed)
			}
		}
		err := db.ExecutionFigure.Update().Where(executionfigure.DeclarationIDIn(ids...), executionfigure.Current(true)).
			SetCurrent(false).Exec(quiet)
		if err != nil {
			return nil, err
		}
		if err := db.ExecutionFigure.CreateBulk(rows...).Exec(quiet); err != nil {
			return nil, once(err)
		}
	}
	return record, nil
}

// once is the answer to the second of two imports at the same moment.
func once(err error) error {
	if ent.IsConstraintError(err) {
		return workflow.Stale()
	}
	return fmt.Errorf("import execution: %w", err)
}

// approvedOf are a year's approved declarations by their codes, some at a time.
func approvedOf(ctx context.Context, db *ent.Client, year int) iter.Seq2[[]*ent.Declaration, error] {
	where := []declarationFilter{declaration.BudgetYear(year), declaration.StageEQ(declaration.StageAPPROVED)}
	return portions(ctx, db, where, func(q *ent.DeclarationQuery) {
		q.Select(declaration.FieldID, declaration.FieldCode, declaration.FieldNameZh)
	})
}
