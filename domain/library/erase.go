package library

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertabsence"
	"hengxiao/ent/generated/ent/expertfile"
	"hengxiao/ent/generated/ent/expertkey"
	"hengxiao/ent/generated/ent/expertrelation"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/payline"
	"hengxiao/ent/generated/ent/paylist"
	"hengxiao/ent/generated/ent/payment"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/generated/ent/session"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/ent/viewer"
)

// erasedName stands where a name was.
const erasedName = "（已注销）"

// erasable are the statuses in which somebody serves no more, or not yet.
var erasable = []expert.Status{expert.StatusLEFT, expert.StatusBANNED, expert.StatusREFUSED, expert.StatusAPPLIED, expert.StatusCHECKED}

// Erase makes an entry nobody's (注销并匿名): the key goes, and with it every sealed
// value and file; names, papers, relations, the notes of absences and the reasons of
// recusals go too, and the account that served for nothing else. What was judged stays,
// under its label; so does the trail, which holds personal values and those reasons as
// commitments alone, and its chain stays whole; so do payments, which are the bureau's
// accounts, and of who was removed the measure and the keyed digest of the ID number,
// without which the same person could apply anew; of who is paused they stay until the
// pause is over. It cannot be undone.
func Erase(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.Expert, error) {
	e, err := find(ctx, db, in.ID)
	if err != nil {
		return nil, err
	}
	reason, err := in.Needs(shortestReason)
	if err != nil {
		return nil, err
	}
	if err := mayErase(ctx, db, e); err != nil {
		return nil, err
	}
	held, err := pausedBy(ctx, db, e)
	if err != nil {
		return nil, err
	}
	sys := viewer.System(ctx, "erase an expert's personal data")
	update := db.Expert.UpdateOneID(e.ID).Where(expert.Version(in.Version)).SetVersion(in.Version + 1).
		SetNameZh(erasedName).SetEmployerZh(erasedName).SetErasedAt(clock.Now(ctx)).
		ClearSex().ClearBirthYear().SetMajorZh("").SetTitleZh("").ClearTitleLevel().SetPostZh("").ClearEducation().
		ClearYearsOfWork().SetRegionZh("").SetCareer("").SetPublications("").SetConflictUnits(nil).SetRecommendedBy("").
		SetPersonal("").ClearUserID()
	if e.Status != expert.StatusBANNED && held == nil {
		update.ClearIDTag()
	}
	if !slices.Contains([]expert.Status{expert.StatusBANNED, expert.StatusREFUSED}, e.Status) {
		update.SetStatus(expert.StatusLEFT)
	}
	erased, err := update.Save(sys)
	if ent.IsNotFound(err) {
		return nil, workflow.Stale()
	}
	if err != nil {
		return nil, err
	}
	for _, clear := range []func(context.Context, *ent.Client, *ent.Expert) error{clearEntry, clearWords} {
		if err := clear(sys, db, e); err != nil {
			return nil, err
		}
	}
	return erased, workflow.NoteExpert(ctx, db, erased, "eraseExpert", e.Status, viewer.PerfOffice, reason)
}

// Erasable tells whether an entry stands where it can be erased.
func Erasable(e *ent.Expert) bool { return e.ErasedAt == nil && slices.Contains(erasable, e.Status) }

// mayErase refuses while the person serves, judges something that is not over, or is not
// paid for what is.
func mayErase(ctx context.Context, db *ent.Client, e *ent.Expert) error {
	if e.ErasedAt != nil {
		return fault.New(fault.Frozen, "该记录已经注销")
	}
	if !slices.Contains(erasable, e.Status) {
		return fault.New(fault.Frozen, "当前状态为“%s”，请先办理退出", workflow.EntryNames[e.Status])
	}
	judging, err := db.ExpertSheet.Query().
		Where(expertsheet.ExpertID(e.ID), expertsheet.StatusIn(workflow.Valid...),
			expertsheet.HasRoundWith(reviewround.StatusNEQ(reviewround.StatusCLOSED))).
		Exist(viewer.System(ctx, "does an expert still judge"))
	if err != nil {
		return err
	}
	if judging {
		return fault.New(fault.Frozen, "该专家还有未结束的评审，不能注销")
	}
	return settled(viewer.System(ctx, "is an expert paid"), db, e)
}

// settled refuses while a review that counted is on no pay list, or a list has not left:
// the account to which it is paid would go with the entry.
func settled(ctx context.Context, db *ent.Client, e *ent.Expert) error {
	var listed []uuid.UUID
	err := db.PayLine.Query().Where(payline.HasSheetWith(expertsheet.ExpertID(e.ID))).Select(payline.FieldSheetID).Scan(ctx, &listed)
	if err != nil {
		return err
	}
	unpaid, err := db.ExpertSheet.Query().Where(expertsheet.ExpertID(e.ID), expertsheet.StatusEQ(expertsheet.StatusLOCKED),
		expertsheet.IDNotIn(listed...), expertsheet.HasRoundWith(reviewround.StatusEQ(reviewround.StatusCLOSED))).
		Order(expertsheet.ByCreatedAt()).First(ctx)
	if err == nil {
		return fault.New(fault.Frozen, "该专家评审“%s”的评审费还没有列入清单，注销后无法支付，请先生成并导出评审费清单", unpaid.ProjectName)
	}
	if !ent.IsNotFound(err) {
		return err
	}
	waiting, err := db.PayList.Query().Where(paylist.StatusIn(paylist.StatusDRAFT, paylist.StatusASKED, paylist.StatusAPPROVED),
		paylist.HasPaymentsWith(payment.ExpertID(e.ID))).WithBatch().Order(paylist.ByCreatedAt()).First(ctx)
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return err
	}
	return fault.New(fault.Frozen, "该专家的评审费在“%s”评审费清单第 %d 号中，尚未导出，注销后无法支付", waiting.Edges.Batch.NameZh, waiting.No)
}

// clearEntry deletes what hangs on the entry, its key first.
func clearEntry(ctx context.Context, db *ent.Client, e *ent.Expert) error {
	if _, err := db.ExpertKey.Delete().Where(expertkey.ExpertID(e.ID)).Exec(ctx); err != nil {
		return err
	}
	if _, err := db.ExpertRelation.Delete().Where(expertrelation.ExpertID(e.ID)).Exec(ctx); err != nil {
		return err
	}
	if err := db.ExpertAbsence.Update().Where(expertabsence.ExpertID(e.ID)).SetNote("").Exec(ctx); err != nil {
		return err
	}
	if _, err := db.ExpertFile.Delete().Where(expertfile.ExpertID(e.ID)).Exec(ctx); err != nil {
		return err
	}
	if e.UserID == nil {
		return nil
	}
	return closeAccount(ctx, db, e)
}

// closeAccount disables an account that serves for nothing else, and takes its name.
func closeAccount(ctx context.Context, db *ent.Client, e *ent.Expert) error {
	u, err := db.User.Query().Where(user.ID(*e.UserID)).WithGrants().Only(ctx)
	if err != nil {
		return err
	}
	for _, g := range u.Edges.Grants {
		if g.RevokedAt == nil && g.Role != viewer.Expert && g.Role != viewer.PanelLeader {
			return nil
		}
	}
	err = db.User.UpdateOneID(u.ID).SetName(erasedName).SetStatus(user.StatusDISABLED).AddVersion(1).AddRightsVersion(1).Exec(ctx)
	if err != nil {
		return err
	}
	_, err = db.Session.Delete().Where(session.UserID(u.ID)).Exec(ctx)
	return err
}
