package form

// Monitoring is what a unit types of 绩效运行监控表 in one period: money in 万元, and
// how far each indicator of the plan has come.
type Monitoring struct {
	Adjusted *string        `json:"adjusted,omitempty"` // 全年预算数 as it stands
	Executed *string        `json:"executed,omitempty"` // 累计执行数
	Forecast *string        `json:"forecast,omitempty"` // 全年预计执行数
	Results  []ProgressLine `json:"results,omitempty"`  // in the order of the plan's rows
	Problems *string        `json:"problems,omitempty"`
	Measures *string        `json:"measures,omitempty"`
}

// ProgressLine is one indicator's value to date and whether its target will be reached
// by the end of the year: YES, PARTLY or NO; what will not be is explained.
type ProgressLine struct {
	Value      *string `json:"value,omitempty"`
	Outlook    *string `json:"outlook,omitempty"`
	ReasonCode *string `json:"reasonCode,omitempty"`
	Reason     *string `json:"reason,omitempty"`
}

// Alarm is a warning of monitoring (预警) with its figures in words.
type Alarm struct {
	Code string `json:"code"`
	Why  string `json:"why"`
}
