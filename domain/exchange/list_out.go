package exchange

import (
	"context"
	"strconv"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/paper/book"
	"hengxiao/domain/reporting"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/project"
	"hengxiao/ent/generated/ent/rollup"
	"hengxiao/ent/term"
)

// Listing is a list on its way out: its head, and its rows in portions, so that none of
// any length is held as a whole. What the viewer does not see is in none.
type Listing struct {
	Name string
	Head []string
	Each func(add func([]book.Value) error) error
}

// Narrowing narrows the query of a list as its filter says.
type Narrowing[Q any] = func(Q) (Q, error)

// portionOut is how many rows are read at once.
const portionOut = 500

// paged reads rows portion by portion: next asks for those after the last one.
func paged[T any](next func(last *T) ([]*T, error), add func(*T) error) error {
	var last *T
	for {
		rows, err := next(last)
		if err != nil {
			return err
		}
		for _, row := range rows {
			if err := add(row); err != nil {
				return err
			}
		}
		if len(rows) < portionOut {
			return nil
		}
		last = rows[len(rows)-1]
	}
}

// places are the names that many rows share, read once.
type places struct {
	set      *standard.Set
	units    map[uuid.UUID]*ent.Unit
	sections map[uuid.UUID]string
	batches  map[uuid.UUID]string
}

func placesOf(ctx context.Context, db *ent.Client) (*places, error) {
	p := &places{units: map[uuid.UUID]*ent.Unit{}, sections: map[uuid.UUID]string{}, batches: map[uuid.UUID]string{}}
	set, err := standard.Current(ctx, db)
	if err != nil {
		return nil, err
	}
	p.set = set
	units, err := db.Unit.Query().All(ctx)
	if err != nil {
		return nil, err
	}
	for _, u := range units {
		p.units[u.ID] = u
	}
	sections, err := db.Section.Query().All(ctx)
	if err != nil {
		return nil, err
	}
	for _, s := range sections {
		p.sections[s.ID] = s.NameZh
	}
	batches, err := db.Batch.Query().All(ctx)
	for _, b := range batches {
		p.batches[b.ID] = b.NameZh
	}
	return p, err
}

// unit is a unit's code and name; its department's name, its own where it is one.
func (p *places) unit(id uuid.UUID) (code, name, department string) {
	u := p.units[id]
	if u == nil {
		return "", "", ""
	}
	code, name, department = u.Code, u.NameZh, u.NameZh
	if u.ParentID != nil && p.units[*u.ParentID] != nil {
		department = p.units[*u.ParentID].NameZh
	}
	return code, name, department
}

// ListDeclarations is the list of declarations, as its filter narrows it.
func ListDeclarations(ctx context.Context, db *ent.Client, narrow Narrowing[*ent.DeclarationQuery]) (*Listing, error) {
	p, err := placesOf(ctx, db)
	if err != nil {
		return nil, err
	}
	next := func(last *ent.Declaration) ([]*ent.Declaration, error) {
		q, err := narrow(db.Declaration.Query())
		if err != nil {
			return nil, err
		}
		if last != nil {
			q.Where(declaration.Or(declaration.CodeGT(last.Code), declaration.And(declaration.Code(last.Code), declaration.IDGT(last.ID))))
		}
		return q.Order(declaration.ByCode(), declaration.ByID()).Limit(portionOut).Select(declarationListed...).All(ctx)
	}
	return &Listing{Name: "申报项目清单", Head: []string{
		"项目编码", "项目名称", "预算年度", "申报批次", "单位编码", "申报单位", "主管部门", "业务科室", "项目类别", "项目属性", "功能分类", "环节", "评审方式",
		"申报金额（万元）", "审定金额（万元）", "批复金额（万元）", "评审结论", "得分", "等级", "轻重缓急", "科室退回次数", "本环节截止",
	}, Each: func(add func([]book.Value) error) error {
		return paged(next, func(d *ent.Declaration) error { return add(p.declaration(d)) })
	}}, nil
}

// declarationListed are the columns that the list needs: not the form, which is wide.
var declarationListed = []string{
	declaration.FieldID, declaration.FieldCode, declaration.FieldNameZh, declaration.FieldBudgetYear, declaration.FieldBatchID, declaration.FieldUnitID,
	declaration.FieldSectionID, declaration.FieldProjectKind, declaration.FieldNature, declaration.FieldExpFuncCode, declaration.FieldStage,
	declaration.FieldOutcome, declaration.FieldAmount, declaration.FieldReviewedAmount, declaration.FieldApprovedAmount, declaration.FieldOpinion,
	declaration.FieldScore, declaration.FieldGrade, declaration.FieldPriority, declaration.FieldReturnRounds, declaration.FieldDueAt,
}

func (p *places) declaration(d *ent.Declaration) []book.Value {
	code, name, department := p.unit(d.UnitID)
	return []book.Value{book.Text(d.Code), book.Text(d.NameZh), book.Count(d.BudgetYear), book.Text(p.batches[d.BatchID]), book.Text(code), book.Text(name),
		book.Text(department), book.Text(p.sections[d.SectionID]), book.Text(p.set.Codes.ProjectKind.NameZh(d.ProjectKind)),
		book.Text(p.set.Codes.ProjectNature.NameZh(d.Nature)), book.Text(d.ExpFuncCode), book.Text(workflow.StageNames[d.Stage]),
		book.Text(reporting.OutcomeZh(given(d.Outcome))), sum(d.Amount), sum(d.ReviewedAmount), sum(d.ApprovedAmount),
		book.Text(reporting.ConclusionZh(given(d.Opinion))), book.Points(d.Score), book.Text(given(d.Grade).NameZh()), p.priority(d.Priority),
		book.Count(d.ReturnRounds), lastDay(d.DueAt)}
}

func given[T term.Outcome | term.Opinion | term.Grade](p *T) T {
	var none T
	if p == nil {
		return none
	}
	return *p
}

func sum(m *exact.Money) book.Value {
	if m == nil {
		return book.Blank
	}
	return book.Money(*m)
}

func (p *places) priority(rank *int) book.Value {
	if rank == nil {
		return book.Blank
	}
	for _, c := range p.set.ExpertForm.Priorities {
		if c.Order == *rank {
			return book.Text(c.NameZh)
		}
	}
	return book.Count(*rank)
}

// lastDay is the day at whose end a time is over.
func lastDay(at *time.Time) book.Value {
	if at == nil {
		return book.Blank
	}
	return book.Text(string(clock.LastDay(*at)))
}

// ListProjects is the list of the library's projects, as its filter narrows it.
func ListProjects(ctx context.Context, db *ent.Client, narrow Narrowing[*ent.ProjectQuery]) (*Listing, error) {
	p, err := placesOf(ctx, db)
	if err != nil {
		return nil, err
	}
	next := func(last *ent.Project) ([]*ent.Project, error) {
		q, err := narrow(db.Project.Query())
		if err != nil {
			return nil, err
		}
		if last != nil {
			q.Where(project.Or(project.CodeGT(last.Code), project.And(project.Code(last.Code), project.IDGT(last.ID))))
		}
		return q.Order(project.ByCode(), project.ByID()).Limit(portionOut).All(ctx)
	}
	status := map[project.Status]string{project.StatusACTIVE: "在库", project.StatusSHELVED: "已搁置"}
	return &Listing{Name: "项目库", Head: []string{"项目编码", "项目名称", "单位编码", "单位名称", "主管部门", "业务科室", "状态", "最近绩效等级", "等级年度"},
		Each: func(add func([]book.Value) error) error {
			return paged(next, func(r *ent.Project) error {
				code, name, department := p.unit(r.UnitID)
				year := book.Blank
				if r.LastGradeYear != nil {
					year = book.Count(*r.LastGradeYear)
				}
				return add([]book.Value{book.Text(r.Code), book.Text(r.NameZh), book.Text(code), book.Text(name), book.Text(department),
					book.Text(p.sections[r.SectionID]), book.Text(status[r.Status]), book.Text(given(r.LastGrade).NameZh()), year})
			})
		}}, nil
}

// rollupListed are the columns that the list needs: not the figures, which are wide.
var rollupListed = []string{
	rollup.FieldID, rollup.FieldNameZh, rollup.FieldYear, rollup.FieldUnitID, rollup.FieldUnitName, rollup.FieldSectionID, rollup.FieldStage,
	rollup.FieldTotal, rollup.FieldGrade, rollup.FieldMadeBy, rollup.FieldRolledAt, rollup.FieldRevision, rollup.FieldConfirmedAt, rollup.FieldDueAt,
}

// ListRollups is the list of kept roll-ups, as its filter narrows it.
func ListRollups(ctx context.Context, db *ent.Client, narrow Narrowing[*ent.RollupQuery]) (*Listing, error) {
	p, err := placesOf(ctx, db)
	if err != nil {
		return nil, err
	}
	next := func(last *ent.Rollup) ([]*ent.Rollup, error) {
		q, err := narrow(db.Rollup.Query())
		if err != nil {
			return nil, err
		}
		if last != nil {
			q.Where(rollup.IDGT(last.ID))
		}
		return q.Order(rollup.ByID()).Limit(portionOut).Select(rollupListed...).All(ctx)
	}
	return &Listing{Name: "自评汇总表清单", Head: []string{
		"汇总表名称", "年度", "单位编码", "填报单位", "业务科室", "环节", "汇总得分", "等级", "汇总人", "汇总日期", "提交次数", "确认日期", "本环节截止",
	}, Each: func(add func([]book.Value) error) error {
		return paged(next, func(r *ent.Rollup) error { return add(p.rollup(r)) })
	}}, nil
}

func (p *places) rollup(r *ent.Rollup) []book.Value {
	var code, section string
	if r.UnitID != nil {
		code, _, _ = p.unit(*r.UnitID)
		section = p.sections[*r.SectionID]
	}
	confirmed := book.Blank
	if r.ConfirmedAt != nil {
		confirmed = book.Text(string(clock.DateOf(*r.ConfirmedAt)))
	}
	return []book.Value{book.Text(r.NameZh), book.Count(r.Year), book.Text(code), book.Text(r.UnitName), book.Text(section),
		book.Text(workflow.RollupStageNames[r.Stage]), book.Points(r.Total), book.Text(given(r.Grade).NameZh()), book.Text(r.MadeBy),
		book.Text(string(clock.DateOf(r.RolledAt))), book.Count(r.Revision), confirmed, lastDay(r.DueAt)}
}

// ListTrail is the audit trail as far as the viewer reads it, the newest first.
func ListTrail(ctx context.Context, db *ent.Client, narrow Narrowing[*ent.AuditEventQuery]) *Listing {
	next := func(last *ent.AuditEvent) ([]*ent.AuditEvent, error) {
		q, err := narrow(db.AuditEvent.Query())
		if err != nil {
			return nil, err
		}
		if last != nil {
			q.Where(auditevent.IDLT(last.ID))
		}
		return q.Order(ent.Desc(auditevent.FieldID)).Limit(portionOut).All(ctx)
	}
	results := map[auditevent.Result]string{auditevent.ResultOK: "成功", auditevent.ResultDENIED: "拒绝", auditevent.ResultFAILED: "失败"}
	return &Listing{Name: "审计日志", Head: []string{"链上序号", "时间", "账号", "动作", "对象类型", "对象编号", "系统代办原因", "结果", "写入内容", "请求编号", "哈希"},
		Each: func(add func([]book.Value) error) error {
			return paged(next, func(e *ent.AuditEvent) error {
				place := book.Blank
				if e.Seq != nil {
					place = book.Figure(strconv.FormatInt(*e.Seq, 10))
				}
				return add([]book.Value{place, book.Text(e.OccurredAt.In(clock.Zone).Format("2006-01-02 15:04:05")), book.Text(e.ActorLogin), book.Text(e.Action),
					book.Text(e.ObjectType), book.Text(e.ObjectID), book.Text(e.Reason), book.Text(results[e.Result]), book.Text(e.Changed), book.Text(e.RequestID), book.Text(e.Hash)})
			})
		}}
}
