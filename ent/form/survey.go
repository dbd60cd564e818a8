package form

// SurveyQuestion is one question of a satisfaction survey (满意度调查): of five steps,
// from 非常满意 to 非常不满意.
type SurveyQuestion struct {
	Text string `json:"text"`
}

// SurveyCount is how often each step was chosen for one question, the best step first.
type SurveyCount struct {
	Steps []int `json:"steps"`
}
