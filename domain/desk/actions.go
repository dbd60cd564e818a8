package desk

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/consent"
	"hengxiao/domain/fault"
	"hengxiao/domain/filing"
	"hengxiao/domain/indicators"
	"hengxiao/domain/library"
	"hengxiao/domain/panel"
	"hengxiao/domain/scoring"
	"hengxiao/domain/spending"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/batch"
	asked "hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/report"
	"hengxiao/ent/generated/ent/reviewround"
	editions "hengxiao/ent/generated/ent/standard"
	"hengxiao/ent/policy"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

// ActionState is a button as this viewer has it now; Action is the mutation's name.
type ActionState struct {
	Action  string
	NameZh  string
	Enabled bool
	Why     *string // why it is closed, in words
	Code    *string // of the fault that closes it
}

func can(action, name string) *ActionState {
	return &ActionState{Action: action, NameZh: name, Enabled: true}
}

func closed(action, name string, by ...*fault.Fault) *ActionState {
	why := fault.List(by).Error()
	return &ActionState{Action: action, NameZh: name, Why: &why, Code: &by[0].Code}
}

// openTo is a button that is closed by a fault, and lost to any other error.
func openTo(action, name string, err error) (*ActionState, error) {
	if err == nil {
		return can(action, name), nil
	}
	faults, ok := fault.Of(err)
	if !ok {
		return nil, err
	}
	return closed(action, name, faults...), nil
}

// byAnother is a button of the office on an expert, which is closed to the expert himself.
func byAnother(ctx context.Context, expertID uuid.UUID, action, name, act string) *ActionState {
	if own, ok := fault.Of(library.Oneself(ctx, expertID, act)); ok {
		return closed(action, name, own...)
	}
	return can(action, name)
}

// verbs are the mutations by which people take the steps of a declaration. Steps
// that are taken for a whole batch, or follow from others, are not among them.
var verbs = map[workflow.Action]struct{ mutation, name string }{
	workflow.Submit:           {"submitDeclaration", "提交申报"},
	workflow.UnitApprove:      {"signDeclaration", "单位审签"},
	workflow.UnitApproveFirst: {"signDeclaration", "单位审签"},
	workflow.UnitReturn:       {"unitReturn", "退回经办"},
	workflow.DeptApprove:      {"deptApprove", "通过"},
	workflow.DeptReturn:       {"deptReturn", "退回"},
	workflow.ExemptConfirm:    {"confirmExempt", "备案确认"},
	workflow.ExemptToReview:   {"exemptToReview", "转审查"},
	workflow.SectionPass:      {"passDeclaration", "通过"},
	workflow.SectionPassAlone: {"passDeclaration", "通过"},
	workflow.SectionReturn:    {"returnDeclaration", "退回"},
	workflow.SectionReject:    {"rejectDeclaration", "建议不予安排"},
	workflow.PanelConfirm:     {"confirmPanel", "确认专家组"},
	workflow.ExtendReview:     {"extendRound", "延长评审期限"},
	workflow.ToCollective:     {"callMeeting", "转集体评审"},
	workflow.ReviseReturn:     {"reviseReturn", "退回修改后再评"},
	workflow.RejectFinal:      {"rejectFinal", "不予安排"},
	workflow.Withdraw:         {"withdrawDeclaration", "撤回"},
}

// Steps lists the viewer's buttons on a declaration that are steps of the procedure, by
// its stage and the viewer's roles alone, and that of the office which urges.
func Steps(ctx context.Context, d *ent.Declaration) []*ActionState {
	actions := []*ActionState{}
	for _, s := range workflow.Steps(ctx, d) {
		verb, ok := verbs[s.Action]
		known := slices.ContainsFunc(actions, func(a *ActionState) bool { return a.Action == verb.mutation }) // two steps by one button
		if ok && !known && (s.Action != workflow.ReviseReturn || d.Opinion != nil && *d.Opinion == term.Revise) {
			actions = append(actions, can(verb.mutation, verb.name))
		}
	}
	if filing.Urgeable(d.Stage) && viewer.FromContext(ctx).Covers([]viewer.Role{viewer.PerfOffice}, d.UnitID, d.SectionID, d.BatchID) {
		actions = append(actions, can("urgeDeclaration", "催办"))
	}
	return actions
}

// OfDeclaration lists the buttons that the viewer has on a declaration.
func OfDeclaration(ctx context.Context, db *ent.Client, d *ent.Declaration) ([]*ActionState, error) {
	var actions []*ActionState
	add := func(a *ActionState) {
		if !slices.ContainsFunc(actions, func(b *ActionState) bool { return a.Action == b.Action }) {
			actions = append(actions, a)
		}
	}
	for _, a := range Steps(ctx, d) {
		switch a.Action {
		case verbs[workflow.Submit].mutation:
			add(can("saveDraft", "保存"))
		case verbs[workflow.SectionReturn].mutation:
			b, err := db.Batch.Get(ctx, d.BatchID)
			if err != nil {
				return nil, err
			}
			if d.ReturnRounds >= b.MaxReturnRounds {
				a = closed(a.Action, a.NameZh, fault.New(fault.ReturnLimit, "已退回 %d 次，达到本批次上限", d.ReturnRounds))
			}
		}
		add(a)
	}
	v := viewer.FromContext(ctx)
	holds := func(r viewer.Role) bool { return v.Covers([]viewer.Role{r}, d.UnitID, d.SectionID, d.BatchID) }
	if library.Objectable(d) == nil && holds(viewer.UnitHead) {
		add(can("objectToExpert", "申请专家回避"))
	}
	switch {
	case d.Stage == declaration.StageSECTION_REVIEW && holds(viewer.PerfOffice):
		add(can("overrideScreening", "调整筛选结果"))
	case d.Stage == declaration.StagePANEL_FORMING && holds(viewer.PerfOffice):
		stop := panel.Drawable(ctx, db, d)
		commit, err := openTo("commitDraw", "锁定抽取依据", stop)
		if err != nil {
			return nil, err
		}
		choose, _ := openTo("chooseExpert", "直接选定", stop)
		add(commit)
		add(choose)
	case d.Stage == declaration.StageINDIVIDUAL_REVIEW && holds(viewer.PerfOffice):
		call, err := openTo("callReserve", "递补", panel.Vacant(ctx, db, d))
		if err != nil {
			return nil, err
		}
		if call.Enabled {
			fill, err := openTo("fillSeat", "直接选定", panel.Fillable(ctx, db, d))
			if err != nil {
				return nil, err
			}
			add(call)
			add(fill)
		}
	case d.Stage == declaration.StageREVIEW_CLOSED && holds(viewer.UnitHead):
		add(can("askAppeal", "申诉"))
	case d.Stage == declaration.StageAPPROVED && holds(viewer.UnitClerk):
		adjust, err := openTo("startAdjustment", "申请调整", spending.Adjustable(ctx, db, d))
		if err != nil {
			return nil, err
		}
		add(adjust)
	}
	return actions, nil
}

// OfSheet lists the buttons that the viewer has on an expert's sheet.
func OfSheet(ctx context.Context, db *ent.Client, s *ent.ExpertSheet) ([]*ActionState, error) {
	v := viewer.FromContext(ctx)
	mine := v.ExpertID != nil && *v.ExpertID == s.ExpertID
	late := s.DueAt != nil && !clock.Now(ctx).Before(*s.DueAt)
	var actions []*ActionState
	for _, step := range workflow.SheetSteps(ctx, s) {
		switch step.Action {
		case workflow.Accept:
			actions = append(actions, can("acceptInvitation", "接受邀请"))
		case workflow.Decline:
			actions = append(actions, can("declineInvitation", "谢绝"))
		case workflow.Recuse:
			recuse := can("recuseSheet", "申请回避")
			if !mine {
				var err error
				if recuse, err = openTo(recuse.Action, recuse.NameZh, panel.RecusedByAnother(ctx, db, s)); err != nil {
					return nil, err
				}
			}
			actions = append(actions, recuse)
		case workflow.Extend:
			actions = append(actions, can("extendRound", "延长期限"))
		case workflow.HandIn:
			if late {
				actions = append(actions, closed("submitSheet", "提交评审", fault.New(fault.Frozen, "评审已于 %s 截止", clock.LastDay(*s.DueAt))))
				continue
			}
			actions = append(actions, can("saveScore", "评分"), can("submitSheet", "提交评审"), can("askQuestion", "向单位提问"))
		case workflow.Reopen:
			if s.Reopened > 0 {
				actions = append(actions, closed("reopenSheet", "退回重评", fault.New(fault.Frozen, "只能退回重评一次")))
				continue
			}
			actions = append(actions, byAnother(ctx, s.ExpertID, "reopenSheet", "退回重评", "退回本人的评审表"))
		case workflow.Void:
			void, err := openTo("voidSheet", "作废", scoring.Voidable(ctx, db, s))
			if err != nil {
				return nil, err
			}
			actions = append(actions, void)
		}
	}
	if !mine || s.Status != expertsheet.StatusLOCKED {
		return actions, nil
	}
	round, err := db.ReviewRound.Query().Where(reviewround.ID(s.RoundID), reviewround.StatusEQ(reviewround.StatusCOLLECTIVE)).Only(ctx)
	if ent.IsNotFound(err) {
		return actions, nil
	}
	if err != nil {
		return nil, err
	}
	seat, err := atMeeting(ctx, db, s, round)
	return append(actions, seat...), err
}

// atMeeting are the buttons of a seat in a collective review.
func atMeeting(ctx context.Context, db *ent.Client, s *ent.ExpertSheet, round *ent.ReviewRound) ([]*ActionState, error) {
	actions := []*ActionState{}
	if s.Leads {
		conclude, err := openTo("concludeMeeting", "形成结论", scoring.MayConclude(ctx, db, round))
		if err != nil {
			return nil, err
		}
		actions = append(actions, can("recordMeeting", "记录集体评审"), conclude)
	}
	s.Edges.Round = round
	if unsigned(s) {
		actions = append(actions, can("signMinutes", "签署纪要"))
	}
	return actions, nil
}

// OfConsent lists the buttons that the viewer has on a request for consent.
func OfConsent(ctx context.Context, db *ent.Client, c *ent.Consent) ([]*ActionState, error) {
	whole, err := db.Consent.Query().Where(asked.ID(c.ID)).WithDeclaration().WithPayList().WithStandard().WithExpert().Only(ctx)
	if err != nil {
		return nil, err
	}
	stop := consent.Decidable(viewer.FromContext(ctx), whole)
	if faults, ok := fault.Of(stop); ok && faults[0].Code == fault.NotFound || c.Decision != asked.DecisionWAITING {
		return []*ActionState{}, nil
	}
	decide, err := openTo("decideConsent", "决定", stop)
	if err != nil || c.Act != asked.ActPANEL_DRAW {
		return []*ActionState{decide}, err
	}
	draw, err := openTo("drawPanel", "抽取", stop)
	return []*ActionState{draw, decide}, err
}

// OfStandard lists the buttons that the viewer has on an edition of a standard.
func OfStandard(ctx context.Context, db *ent.Client, s *ent.Standard) ([]*ActionState, error) {
	if !policy.KeepsStandards(viewer.FromContext(ctx)) {
		return []*ActionState{}, nil
	}
	if s.Status != editions.StatusDRAFT {
		draft, err := openTo("draftStandard", "复制为新版", standard.Draftable(ctx, db, s))
		if err != nil || s.Status == editions.StatusRETIRED {
			return []*ActionState{draft}, err
		}
		retire, err := openTo("retireStandard", "停用", standard.Retirable(ctx, db, s))
		return []*ActionState{draft, retire}, err
	}
	stop := standard.Changeable(ctx, db, s)
	save, err := openTo("saveStandard", "保存", stop)
	if err != nil {
		return nil, err
	}
	ask, _ := openTo("askPublication", "送审发布", stop)
	discard, _ := openTo("discardStandard", "删除草稿", stop)
	return []*ActionState{save, ask, discard}, nil
}

// OfLibraryIndicator lists the buttons that the viewer has on a row of the indicator library.
func OfLibraryIndicator(ctx context.Context, l *ent.LibraryIndicator) []*ActionState {
	if !policy.KeepsStandards(viewer.FromContext(ctx)) || indicators.Changeable(l) != nil {
		return []*ActionState{}
	}
	return []*ActionState{can("changeLibraryIndicator", "修改"), can("retireLibraryIndicator", "停用")}
}

// OfBatch lists the buttons that the viewer has on a batch.
func OfBatch(ctx context.Context, b *ent.Batch) []*ActionState {
	v := viewer.FromContext(ctx)
	var actions []*ActionState
	if policy.RunsBatches(v) {
		actions = append(actions, can("changeBatch", "修改"), can("setCeilings", "资金总额"), can("markFunding", "资金安排"))
		if b.Status == batch.StatusOPEN {
			actions = append(actions, can("extendDeadline", "延期"), can("closeBatch", "结束申报"))
		} else {
			actions = append(actions, can("openBatch", "开放申报"))
		}
		actions = append(actions, can("draftReport", "生成报告"), can("pushBatch", "送预算编制"), can("preparePay", "生成评审费清单"))
	}
	if policy.ApprovesBudgets(v) {
		actions = append(actions, can("approveBatch", "批复"))
	}
	return actions
}

// OfReport lists the buttons that the viewer has on a report.
func OfReport(ctx context.Context, r *ent.Report) []*ActionState {
	v := viewer.FromContext(ctx)
	switch {
	case r.Status == report.StatusDRAFT && policy.WritesReports(v):
		return []*ActionState{can("writeReport", "编辑文字"), can("draftReport", "重新生成"), can("signReport", "签发")}
	case r.Status == report.StatusSIGNED && policy.ApprovesReports(v):
		return []*ActionState{can("approveReport", "批准")}
	default:
		return nil
	}
}

// OfRound lists the buttons that the viewer has on a round, from the own seat in it.
func OfRound(ctx context.Context, db *ent.Client, r *ent.ReviewRound) ([]*ActionState, error) {
	v := viewer.FromContext(ctx)
	if v.ExpertID == nil {
		return []*ActionState{}, nil
	}
	s, err := db.ExpertSheet.Query().Where(expertsheet.RoundID(r.ID), expertsheet.ExpertID(*v.ExpertID),
		expertsheet.StatusEQ(expertsheet.StatusLOCKED)).Only(ctx)
	if ent.IsNotFound(err) || err == nil && r.Status != reviewround.StatusCOLLECTIVE {
		return []*ActionState{}, nil
	}
	if err != nil {
		return nil, err
	}
	return atMeeting(ctx, db, s, r)
}

// OfSitting lists the buttons that the viewer has at a sitting, from the own seat in it.
func OfSitting(s *scoring.Sitting) ([]*ActionState, error) {
	actions := []*ActionState{}
	if !s.Seated() {
		return actions, nil
	}
	attend := "签到"
	if s.Here() {
		attend = "离会"
	}
	seal, err := openTo("sealOpinion", "封存个人意见", s.MaySeal())
	if err != nil {
		return nil, err
	}
	come, err := openTo("attendMeeting", attend, s.MayCome())
	if err != nil {
		return nil, err
	}
	actions = append(actions, come, seal)
	if s.Leads() {
		open, err := openTo("openOpinions", "开启意见", s.MayOpen())
		if err != nil {
			return nil, err
		}
		actions = append(actions, open)
	}
	move, err := openTo("moveMotion", "提出动议", s.MayMove())
	if err != nil {
		return nil, err
	}
	excuse, err := openTo("excuseMeeting", "回避本项", s.MayExcuse())
	return append(actions, move, excuse), err
}

// OfAgenda lists the buttons that the viewer has on a gathering.
func OfAgenda(a *scoring.Agenda) []*ActionState {
	actions := []*ActionState{}
	if a.Conducts() {
		actions = append(actions, can("takeItem", "转入该项"))
	}
	if a.Unsigned() {
		actions = append(actions, can("signBook", "签署纪要册"))
	}
	return actions
}

// OfMotion lists the buttons that the viewer has on a motion.
func OfMotion(m *scoring.Motion) ([]*ActionState, error) {
	actions := []*ActionState{}
	add := func(action, name string, stop error) (err error) {
		a, err := openTo(action, name, stop)
		actions = append(actions, a)
		return err
	}
	switch s := m.At(); {
	case !s.Seated():
		return actions, nil
	case m.Status == term.Moved:
		return actions, add("secondMotion", "附议", m.MaySecond())
	case m.Status == term.Voting:
		err := add("voteMotion", "表决", m.MayVote())
		if s.Leads() && err == nil {
			err = add("decideMotion", "结束表决", m.MayDecide())
		}
		return actions, err
	default:
		return actions, nil
	}
}
