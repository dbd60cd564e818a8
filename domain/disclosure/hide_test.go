package disclosure

import (
	"testing"

	"hengxiao/ent/form"
)

func TestPersonalNumbersAreStarredAndSecretTextsKeptBack(t *testing.T) {
	secret := []string{"机密", "内部资料"}
	for text, want := range map[string]string{
		"改造道路 40 公里":                     "改造道路 40 公里",
		"联系人电话13812345678，":              "联系人电话1**********，",
		"热线 138-1234-5678":               "热线 1************",
		"办公电话0757-86332211":              "办公电话0************",
		"身份证44060219800101123X的户主":       "身份证4*****************的户主",
		"卡号 6222021234567890123 收":       "卡号 6****************** 收",
		"联系人张三，电话86221234":               "联系人张三，电话8*******",
		"咨询 0757 86221234":               "咨询 0************",
		"联系方式：86221234转8012":             "联系方式：8*******转8012",
		"拨付电话会议系统款 86221234.50 元":        "拨付电话会议系统款 86221234.50 元",
		"来信 zhang.san@example.com":       "来信 z********************",
		"投入 12345678.90 万元":              "投入 12345678.90 万元",
		"2027年1月至2027年12月完成 1,000,000 株": "2027年1月至2027年12月完成 1,000,000 株",
		"属机密事项，不宜公开":                     kept,
		"见内部资料第 3 号，电话13812345678":       kept,
		"": "",
		"满意度 ≥ 90%，覆盖 5 个镇街、16800 户、130000 人次": "满意度 ≥ 90%，覆盖 5 个镇街、16800 户、130000 人次",
	} {
		got, hidden := hide(text, secret, people{})
		if got != want || hidden != (want != text) {
			t.Errorf("%q became %q (%v), want %q", text, got, hidden, want)
		}
	}
}

func TestHidingTwiceChangesNothing(t *testing.T) {
	for _, text := range []string{"电话13812345678", "44060219800101123X", "a@b.cn", "0757-86332211", "6222021234567890123"} {
		once, _ := hide(text, nil, people{})
		twice, again := hide(once, nil, people{})
		if again || twice != once || once == text {
			t.Errorf("%q became %q, then %q", text, once, twice)
		}
	}
}

func TestTheFormsOwnPeopleAreStarred(t *testing.T) {
	say := func(s string) *string { return &s }
	own := peopleOf(form.Declaration{Leader: say("李四"), Contact: say("张三"), Phone: say("0757-8622 1234")})
	for text, want := range map[string]string{
		"联系人张三，电话86221234":   "联系人张*，电话8*******",
		"由李四负责，请拨8622 1234":  "由李*负责，请拨8********",
		"075786221234":       "0***********",
		"改造 8622 米，1234 户受益": "改造 8622 米，1234 户受益",
	} {
		if got, _ := hide(text, nil, own); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
	if got := peopleOf(form.Declaration{Leader: say("王"), Phone: say("8012")}); len(got.names)+len(got.numbers) > 0 {
		t.Errorf("a family name, or an extension, is taken for a person: %+v", got)
	}
}
