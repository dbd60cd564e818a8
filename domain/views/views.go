// Package views keeps queries over lists under names (常用视图): a person's own, and
// the office's that it shares with a role.
package views

import (
	"context"
	"slices"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/workflow"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/savedview"
	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
)

// most is how many views of a list somebody keeps.
const most = 20

// What a view may say.
const (
	longestName  = 20
	longestQuery = 200
)

// SaveView keeps a view; under an ID that one is changed.
type SaveView struct {
	ID         *uuid.UUID
	Version    *int
	List       savedview.List
	Name       string
	Query      string
	Opening    bool
	SharedWith *viewer.Role
}

// OrderViews puts the viewer's own views of a list in an order.
type OrderViews struct {
	List savedview.List
	Ids  []uuid.UUID
}

// Of lists the viewer's own views of a list, then those shared with him.
func Of(ctx context.Context, db *ent.Client, list savedview.List) ([]*ent.SavedView, error) {
	all, err := db.SavedView.Query().Where(savedview.ListEQ(list)).
		Order(savedview.ByPosition(), savedview.ByID()).All(ctx)
	var own, others []*ent.SavedView
	for _, v := range all {
		if v.UserID == viewer.FromContext(ctx).UserID {
			own = append(own, v)
			continue
		}
		v.Position, v.Opening = 0, false // its owner's alone
		others = append(others, v)
	}
	return slices.Concat([]*ent.SavedView{}, own, others), err
}

// Save keeps a view. Of a person's views of a list one at the most opens it.
func Save(ctx context.Context, db *ent.Client, in SaveView) (*ent.SavedView, error) {
	in.Name, in.Query = strings.TrimSpace(in.Name), strings.TrimSpace(in.Query)
	if err := check(ctx, in).Err(); err != nil {
		return nil, err
	}
	own, err := mine(ctx, db, in.List)
	if err != nil {
		return nil, err
	}
	if slices.ContainsFunc(own, func(v *ent.SavedView) bool { return v.Name == in.Name && (in.ID == nil || v.ID != *in.ID) }) {
		return nil, fault.New(fault.DupIndicator, "已有名为“%s”的视图", in.Name).At("name")
	}
	sys := viewer.System(ctx, "keep a view")
	if in.Opening {
		err := db.SavedView.Update().Where(savedview.UserID(viewer.FromContext(ctx).UserID), savedview.ListEQ(in.List), savedview.Opening(true)).
			SetOpening(false).Exec(sys)
		if err != nil {
			return nil, err
		}
	}
	if in.ID == nil {
		if len(own) >= most {
			return nil, fault.New(fault.TooShort, "每个列表最多保存 %d 个视图", most)
		}
		return db.SavedView.Create().SetUserID(viewer.FromContext(ctx).UserID).SetList(in.List).SetName(in.Name).SetQuery(in.Query).
			SetOpening(in.Opening).SetNillableSharedWith(in.SharedWith).SetPosition(len(own) + 1).Save(sys)
	}
	seen := workflow.Seen{ID: *in.ID}
	if in.Version != nil {
		seen.Version = *in.Version
	}
	v, err := find(own, seen)
	if err != nil {
		return nil, err
	}
	update := v.Update().SetVersion(v.Version + 1).SetName(in.Name).SetQuery(in.Query).SetOpening(in.Opening)
	if in.SharedWith == nil {
		update.ClearSharedWith()
	} else {
		update.SetSharedWith(*in.SharedWith)
	}
	return update.Save(sys)
}

// check says what is wrong with a view.
func check(ctx context.Context, in SaveView) fault.List {
	var faults fault.List
	switch n := form.Length(in.Name); {
	case n == 0:
		faults.Add(fault.New(fault.Required, "请填写视图名称").At("name"))
	case n > longestName:
		faults.Add(fault.New(fault.TooShort, "视图名称最多 %d 个字，现为 %d 个字", longestName, n).At("name"))
	}
	if n := form.Length(in.Query); n > longestQuery {
		faults.Add(fault.New(fault.TooShort, "查询条件最多 %d 个字，现为 %d 个字", longestQuery, n).At("query"))
	}
	if in.SharedWith != nil && !policy.SharesViews(viewer.FromContext(ctx)) {
		faults.Add(fault.New(fault.Forbidden, "只有绩效办可以共享视图").At("sharedWith"))
	}
	return faults
}

// Remove drops one of the viewer's own views.
func Remove(ctx context.Context, db *ent.Client, in workflow.Seen) (bool, error) {
	own, err := mine(ctx, db, "")
	if err != nil {
		return false, err
	}
	v, err := find(own, in)
	if err != nil {
		return false, err
	}
	return true, db.SavedView.DeleteOne(v).Exec(viewer.System(ctx, "drop a view"))
}

// Reorder puts the viewer's own views in the order named; those that are not come after.
func Reorder(ctx context.Context, db *ent.Client, in OrderViews) ([]*ent.SavedView, error) {
	own, err := mine(ctx, db, in.List)
	if err != nil {
		return nil, err
	}
	for i, id := range in.Ids {
		if !slices.ContainsFunc(own, func(v *ent.SavedView) bool { return v.ID == id }) {
			return nil, fault.Missing().At("ids[%d]", i)
		}
	}
	at := func(v *ent.SavedView) int {
		if i := slices.Index(in.Ids, v.ID); i >= 0 {
			return i
		}
		return len(in.Ids)
	}
	slices.SortStableFunc(own, func(a, b *ent.SavedView) int { return at(a) - at(b) })
	sys := viewer.System(ctx, "order views")
	for i, v := range own {
		if v.Position == i+1 {
			continue
		}
		if err := v.Update().SetPosition(i + 1).Exec(sys); err != nil {
			return nil, err
		}
	}
	return Of(ctx, db, in.List)
}

// mine are the viewer's own views in their order, of one list or of all.
func mine(ctx context.Context, db *ent.Client, list savedview.List) ([]*ent.SavedView, error) {
	q := db.SavedView.Query().Where(savedview.UserID(viewer.FromContext(ctx).UserID))
	if list != "" {
		q.Where(savedview.ListEQ(list))
	}
	return q.Order(savedview.ByPosition(), savedview.ByID()).All(ctx)
}

func find(own []*ent.SavedView, seen workflow.Seen) (*ent.SavedView, error) {
	i := slices.IndexFunc(own, func(v *ent.SavedView) bool { return v.ID == seen.ID })
	switch {
	case i < 0:
		return nil, fault.Missing()
	case own[i].Version != seen.Version:
		return nil, workflow.Stale()
	default:
		return own[i], nil
	}
}
