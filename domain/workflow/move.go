package workflow

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/notify"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/viewer"
)

// Because says why a step is taken, for the history and the notices.
type Because struct {
	ReasonCode string
	Reason     string
	Remarks    []form.Remark
	Hash       string // of the snapshot that the step freezes
	Detail     string // what the notice says in the reason's place
}

// told is what the notice says of a step.
func (b Because) told() string { return cmp.Or(b.Detail, b.Reason) }

// Take takes a step on a declaration: the viewer's role and the stage must allow
// it, and version must be the newest. It writes the stage, what set adds in the
// same UPDATE, the history and the notices.
func Take(ctx context.Context, db *ent.Client, d *ent.Declaration, version int, action Action, why Because,
	set func(*ent.DeclarationUpdateOne)) (*ent.Declaration, error) {
	step, ok := next(declarations, d.Stage, action)
	if !ok {
		return nil, fault.New(fault.Frozen, "当前环节为“%s”，不能%s", StageNames[d.Stage], NameOf(action))
	}
	role, ok := roleFor(ctx, step.Roles, d)
	if !ok {
		return nil, fault.Missing()
	}
	return take(viewer.System(ctx, "step "+string(action)), db, d, version, step, role, why, set)
}

// TakeFor takes a step that one person asked for and a second one has just
// consented to: the role is the asker's, the consent is what gives the right.
func TakeFor(ctx context.Context, db *ent.Client, d *ent.Declaration, action Action, role viewer.Role, why Because,
	set func(*ent.DeclarationUpdateOne)) (*ent.Declaration, error) {
	step, ok := next(declarations, d.Stage, action)
	if !ok || !slices.Contains(step.Roles, role) {
		return nil, fault.New(fault.Frozen, "当前环节为“%s”，不能%s", StageNames[d.Stage], NameOf(action))
	}
	return take(viewer.System(ctx, "consented step "+string(action)), db, d, d.Version, step, role, why, set)
}

// take writes the step, the history and the notices.
func take(ctx context.Context, db *ent.Client, d *ent.Declaration, version int, step Step[stage], role viewer.Role,
	why Because, set func(*ent.DeclarationUpdateOne)) (*ent.Declaration, error) {
	action := step.Action
	update := db.Declaration.UpdateOneID(d.ID).
		Where(declaration.Version(version), declaration.StageEQ(d.Stage)).
		SetVersion(version + 1).SetStage(step.To)
	if set != nil {
		set(update)
	}
	if step.To != d.Stage {
		update.SetStageSince(clock.Now(ctx))
		if _, given := update.Mutation().DueAt(); !given {
			update.ClearDueAt()
		}
	}
	moved, err := update.Save(ctx)
	if ent.IsNotFound(err) {
		return nil, Stale()
	}
	if err != nil {
		return nil, fmt.Errorf("step %s: %w", action, err)
	}
	row := change(db, moved, string(action), string(d.Stage), string(step.To), why).SetRevision(moved.Revision)
	if role == viewer.Expert {
		row.SetID(uuid.New()) // tells no moment
	}
	if err := write(ctx, row, role, viewer.FromContext(ctx).Name); err != nil {
		return nil, err
	}
	notify.Announce(ctx, moved)
	return moved, notify.Tell(ctx, db, moved, step.Notify, notify.News{Kind: string(action), Detail: why.told(),
		ByExperts: d.Stage == individual || d.Stage == collective})
}

// TakeSheet takes a step on an expert's sheet, as Take does on a declaration.
func TakeSheet(ctx context.Context, db *ent.Client, s *ent.ExpertSheet, version int, action Action, why Because,
	set func(*ent.ExpertSheetUpdateOne)) (*ent.ExpertSheet, error) {
	step, ok := next(sheets, s.Status, action)
	if !ok {
		return nil, fault.New(fault.Frozen, "评审表%s，不能%s", SheetNames[s.Status], SheetActionName(action))
	}
	role, ok := sheetRole(ctx, step.Roles, s)
	if !ok {
		return nil, fault.Missing()
	}
	ctx = viewer.System(ctx, "sheet step "+string(action))
	update := db.ExpertSheet.UpdateOneID(s.ID).
		Where(expertsheet.Version(version), expertsheet.StatusEQ(s.Status)).
		SetVersion(version + 1).SetStatus(step.To)
	if set != nil {
		set(update)
	}
	moved, err := update.Save(ctx)
	if ent.IsNotFound(err) {
		return nil, Stale()
	}
	if err != nil {
		return nil, fmt.Errorf("sheet step %s: %w", action, err)
	}
	d, err := db.Declaration.Get(ctx, s.DeclarationID)
	if err != nil {
		return nil, err
	}
	name := viewer.FromContext(ctx).Name
	if role == viewer.Expert {
		name = s.Label // whoever reads the history does not learn who it is, and it outlives his data
	}
	row := change(db, d, string(action), string(s.Status), string(step.To), why).SetSheetID(s.ID).SetRevision(d.Revision)
	if err := write(ctx, row, role, name); err != nil {
		return nil, err
	}
	notify.AnnounceSheet(ctx, d, moved.ID)
	return moved, tellSheet(ctx, db, d, moved, step, why)
}

// tellSheet tells the sheet's own expert where the step tells experts, and the
// office without a name.
func tellSheet(ctx context.Context, db *ent.Client, d *ent.Declaration, s *ent.ExpertSheet, step Step[seat], why Because) error {
	for _, role := range step.Notify {
		news := notify.News{Kind: "sheet." + string(step.Action), Detail: why.told(), Sheet: &s.ID}
		if role != viewer.Expert {
			if err := notify.Tell(ctx, db, d, []viewer.Role{role}, news); err != nil {
				return err
			}
			continue
		}
		e, err := db.Expert.Get(ctx, s.ExpertID)
		if err != nil {
			return err
		}
		if e.UserID == nil {
			continue
		}
		if err := notify.TellUsers(ctx, db, []uuid.UUID{*e.UserID}, d, news); err != nil {
			return err
		}
	}
	return nil
}

// recordOn writes a row of the history of what hangs on a declaration.
func recordOn(ctx context.Context, db *ent.Client, d *ent.Declaration, subject Subject, id uuid.UUID, action, from, to string,
	role viewer.Role, why Because) error {
	row := change(db, d, action, from, to, why).SetSubject(string(subject)).SetSubjectID(id)
	return write(ctx, row, role, viewer.FromContext(ctx).Name)
}

func change(db *ent.Client, d *ent.Declaration, action, from, to string, why Because) *ent.StageChangeCreate {
	return db.StageChange.Create().SetDivision(d.Division).SetDeclarationID(d.ID).
		SetAction(action).SetFromStage(from).SetToStage(to).
		SetReasonCode(why.ReasonCode).SetReason(why.Reason).SetRemarks(why.Remarks).SetSnapshotHash(why.Hash)
}

// write names who took the step, in which role.
func write(ctx context.Context, row *ent.StageChangeCreate, role viewer.Role, name string) error {
	row.SetActorRole(role)
	if role == viewer.SystemRole {
		return row.SetActorName("系统").Exec(ctx)
	}
	return row.SetActorName(name).SetActorID(viewer.FromContext(ctx).UserID).Exec(ctx)
}

// roleFor is the role by which the viewer takes a step on the declaration.
func roleFor(ctx context.Context, roles []viewer.Role, d *ent.Declaration) (viewer.Role, bool) {
	v := viewer.FromContext(ctx)
	if v == nil {
		return "", false
	}
	if v.IsSystem() && slices.Contains(roles, viewer.SystemRole) {
		return viewer.SystemRole, true
	}
	for _, r := range roles {
		if v.Covers([]viewer.Role{r}, d.UnitID, d.SectionID, d.BatchID) {
			return r, true
		}
		// The leader of a panel is an expert with the leading seat: the verb has checked the seat.
		if r == viewer.PanelLeader && v.ExpertID != nil {
			return r, true
		}
	}
	return "", false
}

func sheetRole(ctx context.Context, roles []viewer.Role, s *ent.ExpertSheet) (viewer.Role, bool) {
	v := viewer.FromContext(ctx)
	if v == nil {
		return "", false
	}
	if v.IsSystem() && slices.Contains(roles, viewer.SystemRole) {
		return viewer.SystemRole, true
	}
	for _, r := range roles {
		if r == viewer.Expert && v.ExpertID != nil && *v.ExpertID == s.ExpertID || r != viewer.Expert && v.Has(r) {
			return r, true
		}
	}
	return "", false
}

// Stale is the answer to a write that has not seen the newest version.
func Stale() *fault.Fault {
	return fault.New(fault.Version, "数据已被更新，请刷新后再操作").At("version")
}

// NameOf is a step's name in words.
func NameOf(action Action) string { return nameIn(declarations, action) }

// SheetActionName is a sheet step's name in words.
func SheetActionName(action Action) string { return nameIn(sheets, action) }

func nameIn[Stage ~string](table []Step[Stage], action Action) string {
	for _, s := range table {
		if s.Action == action {
			return s.NameZh
		}
	}
	return string(action)
}

// SheetNames are the sheet's statuses in words.
var SheetNames = map[expertsheet.Status]string{
	invited: "已邀请", accepted: "已接受", declined: "已谢绝", recused: "已回避", scoring: "评分中",
	submitted: "已提交", reopened: "退回重评", locked: "已锁定", void: "已作废",
}

// Holder says in words who has the declaration in hand.
func Holder(d *ent.Declaration) string { return holders[d.Stage] }

// Steps lists what the viewer's roles may do with the declaration where it stands.
func Steps(ctx context.Context, d *ent.Declaration) []Step[declaration.Stage] {
	holds := holding(ctx, d)
	return open(declarations, d.Stage, func(r viewer.Role) bool {
		return r != viewer.PanelLeader && r != viewer.Expert && holds(r)
	})
}

// SheetSteps lists what the viewer may do with the sheet.
func SheetSteps(ctx context.Context, s *ent.ExpertSheet) []Step[expertsheet.Status] {
	return open(sheets, s.Status, func(r viewer.Role) bool {
		_, ok := sheetRole(ctx, []viewer.Role{r}, s)
		return ok && r != viewer.SystemRole
	})
}

// Waits tells whether somebody has declarations of this stage in hand, so that
// they can be late.
func Waits(s declaration.Stage) bool {
	_, held := holders[s]
	return held
}
