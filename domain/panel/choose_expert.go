package panel

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/consent"
	"hengxiao/domain/fault"
	"hengxiao/domain/library"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	asked "hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/viewer"
)

// ChooseExpert names an expert whom a panel cannot do without, and for which of the
// fields asked for he stands, if for one.
type ChooseExpert struct {
	DeclarationID uuid.UUID
	Version       int
	Size          int
	Fields        []*FieldNeed
	ExpertID      uuid.UUID
	Field         *string
	Reason        string
}

const shortestReason = 5

// Choose asks a leader to consent to an expert who is not drawn (直接选定): only where
// the library is too small for the need (else E_FROZEN), and never somebody who must
// be recused (E_RECUSAL). The next draw seats whom it lacks of those consented to, and
// its record names them.
func Choose(ctx context.Context, db *ent.Client, in ChooseExpert) (*ent.Declaration, error) {
	e, err := db.Expert.Query().Where(expert.ID(in.ExpertID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	if err := library.Oneself(ctx, e.ID, "选定本人"); err != nil {
		return nil, err
	}
	a, err := CommitDraw{DeclarationID: in.DeclarationID, Version: in.Version, Size: in.Size, Fields: in.Fields}.ask(ctx, db)
	if err != nil {
		return nil, err
	}
	if err := a.lacks(); err != nil {
		return nil, err
	}
	reason, err := workflow.NeedText("reason", "直接选定的理由", in.Reason, shortestReason)
	faults, _ := fault.Of(err)
	for _, bar := range unpassed(a.lib.barsOf(e.Code, a.need)) {
		faults.Add(fault.New(fault.Recusal, "该专家不能选定：%s", bar.Text).At("expertID"))
	}
	field := ""
	if in.Field != nil {
		field = *in.Field
		if !slices.ContainsFunc(a.need.Fields, func(f FieldNeed) bool { return f.Field == field }) {
			faults.Add(fault.New(fault.NotFound, "没有要求这个专业领域").At("field"))
		}
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	return a.declaration, a.choose(ctx, db, e, field, reason)
}

// lacks is nil where the library, with those consented to already, is too small.
func (a *asking) lacks() error {
	_, faults, err := a.basis("", "")
	if err != nil {
		return err
	}
	if len(faults) == 0 {
		return fault.New(fault.Frozen, "现有专家足以抽取，不能直接选定")
	}
	for _, f := range faults {
		if f.Code != fault.PoolTooSmall {
			return faults
		}
	}
	return nil
}

// choose asks for the consent to somebody whom the next draw seats.
func (a *asking) choose(ctx context.Context, db *ent.Client, e *ent.Expert, field, because string) error {
	return askFor(ctx, db, a.declaration, e, field, a.need.nameOf(field), because, "专家库不足，申请直接选定 1 名专家")
}

// askFor asks a leader to consent to an expert, and for which field he stands, if for
// one. Units and sections read the line of history, so it names nobody.
func askFor(ctx context.Context, db *ent.Client, d *ent.Declaration, e *ent.Expert, field, fieldZh, because, history string) error {
	if err := Note(ctx, db, d, Line{Action: "chooseExpert", Role: viewer.PerfOffice, Reason: history}); err != nil {
		return err
	}
	who := "直接选定专家 " + e.Code
	if field != "" {
		who += fmt.Sprintf("，代表“%s”领域", fieldZh)
	}
	_, err := consent.Ask(ctx, db, d, consent.Request{Act: asked.ActDIRECT_CHOICE, Role: viewer.Leader,
		Reason: who + "：" + because, Choice: &consent.Choice{Expert: e.ID, StandsFor: field, Because: because}})
	return err
}

// choices are the experts to whom leaders have consented and who have not got their seat
// yet, by a draw or in a panel that scored, in the order in which they were asked for.
func choices(ctx context.Context, db *ent.Client, d *ent.Declaration) ([]Choice, error) {
	ctx = viewer.System(ctx, "whom a leader let sit")
	given, err := db.Consent.Query().Where(asked.DeclarationID(d.ID), asked.ActEQ(asked.ActDIRECT_CHOICE),
		asked.DecisionEQ(asked.DecisionGIVEN)).Order(asked.ByID()).All(ctx)
	if err != nil || len(given) == 0 {
		return nil, err
	}
	drawn, err := db.ReviewRound.Query().
		Where(reviewround.DeclarationID(d.ID), reviewround.DrawStatusEQ(reviewround.DrawStatusDRAWN)).All(ctx)
	if err != nil {
		return nil, err
	}
	var seated []Choice
	for _, round := range drawn {
		record, err := recordOf(ctx, db, round, d.Code)
		if err != nil {
			return nil, err
		}
		seated = append(seated, record.Basis.Direct...)
	}
	filled, err := db.ExpertSheet.Query().Where(expertsheet.DeclarationID(d.ID), expertsheet.Chosen(true)).All(ctx)
	if err != nil {
		return nil, err
	}
	var out []Choice
	for _, c := range given {
		e, err := db.Expert.Query().Where(expert.ID(*c.ExpertID)).Only(ctx)
		if err != nil {
			return nil, err
		}
		if slices.ContainsFunc(filled, func(s *ent.ExpertSheet) bool { return s.ExpertID == e.ID && s.CreatedAt.After(*c.DecidedAt) }) {
			continue
		}
		if !slices.ContainsFunc(seated, func(s Choice) bool { return s.Code == e.Code }) {
			out = append(out, Choice{Code: e.Code, Field: c.StandsFor, Reason: c.Because, ConsentedBy: c.DecidedByName})
		}
	}
	return out, nil
}
