//! Words of the tour through the editor (`script/tour.js`), which are loaded when somebody takes it.

messages! {
    /// A text of the tour. Names are keys in JavaScript, as those of `ScriptMessage`. `{…}` is filled in there.
    TourMessage {
        /// Names the bar.
        TourName: "六步上手", "The tour in six steps";
        /// How far it is.
        TourStep: "第{n}步，共6步：{title}", "Step {n} of 6: {title}";
        /// What it works on.
        TourSample: "导览用的是样例。您自己的草稿已收好，结束后原样放回。", "The tour works on a sample. Your own draft is put away and comes back when the tour ends.";
        /// Goes on.
        TourNext: "下一步", "Next";
        /// Goes back.
        TourBack: "上一步", "Back";
        /// Ends it before its end.
        TourSkip: "退出导览", "Skip the tour";
        /// Ends it.
        TourDone: "完成", "Done";
        /// Name of the first step.
        TourReportTitle: "从报告原文开始", "Begin with the report";
        /// The first step.
        TourReport: "样例报告已经贴好，找到的数字都标了出来。按一下“突破97亿”，再按“更新这一项”：已有的数据把它误写成了9.7亿。直接按“下一步”，导览会替您更新。", "A sample report is pasted, and each number found is marked. Press “over 9.7 billion”, then “Renew this figure”: the file has 970 million by a slip. Or press Next, and the tour does it for you.";
        /// Name of the second step.
        TourEditTitle: "核对", "Check the figure";
        /// The second step.
        TourEdit: "数值、限定、单位、时间和原文整句都已填好。大字是把数字读回来：与报告一致吗？填错时，错误会写在那一栏下面。", "Value, qualifier, unit, period and the sentence are filled in. The large line says the number back: is it what the report says? What is wrong is told below its field.";
        /// Name of the third step.
        TourCompareTitle: "与已发布的数据比较", "Compare with what is published";
        /// The third step.
        TourCompare: "这里逐条写出改了什么。数字变成十倍之类像是笔误的，要您核对后打勾；没有回答就不能发布。", "It says what has changed. What looks like a slip, such as ten times as much, is asked: check it and tick. Nothing can be published before.";
        /// Name of the fourth step.
        TourPreviewTitle: "预览", "Preview";
        /// The fourth step.
        TourPreview: "这就是读者看到的样子。换一换语言、颜色和宽度；哪一项要改，可以从这里直接去编辑，再回来。", "This is what readers will see. Try languages, colours and widths. From here you reach the form of any figure, and come back.";
        /// Name of the fifth step.
        TourProofTitle: "校对单", "The proof sheet";
        /// The fifth step.
        TourProof: "打印出来，请同事对照原文逐项核对、签字。", "Print it: colleagues check each figure against the source’s words and sign.";
        /// Name of the sixth step.
        TourPublishTitle: "发布", "Publish";
        /// The sixth step.
        TourPublish: "按“生成”会做出全部文件：网页、组件、图片和表格，下载后上传即可；导览里不生成。以后在“嵌入代码”里复制代码，放进网页。", "“Make the files” makes pages, element, pictures and tables, to download and upload; not in this tour. Then take a snippet for your pages under “Embed code”.";
    }
}

impl TourMessage {
    /// The key of the message in the script.
    pub fn key(self) -> String {
        super::table::key(self)
    }
}
