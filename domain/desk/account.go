package desk

import (
	"context"

	"hengxiao/domain/fault"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
)

// OfUser lists the buttons that an administrator has on an account. What concerns
// one's own account is closed: nobody raises, disables or lets in themselves.
func OfUser(ctx context.Context, u *ent.User) []*ActionState {
	v := viewer.FromContext(ctx)
	actions := []*ActionState{}
	add := func(action, name string) {
		if u.ID == v.UserID {
			actions = append(actions, closed(action, name, fault.New(fault.Forbidden, "不能对本人的账号进行此操作")))
			return
		}
		actions = append(actions, can(action, name))
	}
	if policy.KeepsAccounts(v) {
		if u.Status == user.StatusACTIVE {
			add("setUserStatus", "停用账号")
		} else {
			add("setUserStatus", "启用账号")
		}
		add("resetPassword", "重置密码")
		add("endUserSessions", "结束全部会话")
	}
	if policy.GrantsRoles(v) {
		add("grantRole", "授予角色")
		add("revokeRole", "收回角色")
	}
	return actions
}
