<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Asking</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Authoring</name>
    <message>
        <source>My phrases</source>
        <translation>我的短语</translation>
    </message>
</context>
<context>
    <name>BargainingPage</name>
    <message>
        <source>Decay</source>
        <translation>递减</translation>
    </message>
    <message>
        <source>Each concession is this part of the one before</source>
        <translation>每次让价是上一次的几成</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>最低折扣</translation>
    </message>
    <message>
        <source>Nobody goes below this part of the price, such as 0.95 or 95%</source>
        <translation>再让也在这个折扣之上，例如 0.95 或 95%</translation>
    </message>
    <message>
        <source>Prices are multiples of this: 1 for whole yuan, 100 for whole 100 won</source>
        <translation>报价取整到这个数：1 为整元，100 为整百</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>取整</translation>
    </message>
</context>
<context>
    <name>BodyEdit</name>
    <message>
        <source>Reply</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>next message</source>
        <translation>下一条消息</translation>
    </message>
</context>
<context>
    <name>BodyPane</name>
    <message>
        <source>+ Variable…</source>
        <translation>＋ 变量…</translation>
    </message>
    <message>
        <source>Insert {name}</source>
        <translation>插入{name}</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>下一条消息</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板原文</translation>
    </message>
</context>
<context>
    <name>CaptureWindow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Edit further…</source>
        <translation>继续编辑…</translation>
    </message>
    <message>
        <source>New phrase</source>
        <translation>新短语</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>保存 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>There is one with this text: {title}</source>
        <translation>已有内容相同的短语：{title}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>CategoryLook</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Colour {name}</source>
        <translation>颜色 {name}</translation>
    </message>
    <message>
        <source>Icon and colour</source>
        <translation>图标和颜色</translation>
    </message>
    <message>
        <source>Icon {name}</source>
        <translation>图标 {name}</translation>
    </message>
</context>
<context>
    <name>ChatStrip</name>
    <message>
        <source>New buyer</source>
        <translation>新买家</translation>
    </message>
</context>
<context>
    <name>ChatsPage</name>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>A time such as 22:00.</source>
        <translation>写成 22:00 这样的时间。</translation>
    </message>
    <message>
        <source>Chats and timers</source>
        <translation>会话与计时</translation>
    </message>
    <message>
        <source>Forget a chat left alone for</source>
        <translation>会话闲置多久后清除</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>No buyer is nudged then. The same time twice: there are none.</source>
        <translation>这段时间里不催任何买家。两个时间相同：没有免打扰时段。</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>免打扰时段</translation>
    </message>
    <message>
        <source>Show how long the buyer has been waiting</source>
        <translation>显示买家已等待多久</translation>
    </message>
    <message>
        <source>So that one buyer&apos;s name never stands in another&apos;s reply.</source>
        <translation>这样一位买家的名字就不会出现在另一位的回复里。</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Another buyer beside this one</source>
        <translation>再接待一位买家</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>保持打开</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Which kind of buyer?</source>
        <translation>是哪类买家？</translation>
    </message>
    <message>
        <source>end each</source>
        <translation>逐项结束</translation>
    </message>
    <message>
        <source>end if</source>
        <translation>条件结束</translation>
    </message>
    <message>
        <source>for each {what}</source>
        <translation>逐项 {what}</translation>
    </message>
    <message>
        <source>if {what}</source>
        <translation>如果 {what}</translation>
    </message>
    <message>
        <source>or if {what}</source>
        <translation>又如果 {what}</translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation>否则</translation>
    </message>
    <message>
        <source>unless {what}</source>
        <translation>除非 {what}</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>As it looks</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>Ask for what stands in [brackets]</source>
        <translation>[方括号]里的内容改为填写项</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Names of columns</source>
        <translation>列名</translation>
    </message>
    <message>
        <source>Row {n}</source>
        <translation>第 {n} 行</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>There are none</source>
        <translation>没有列名</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Copy the handover note</source>
        <translation>复制交接班清单</translation>
    </message>
    <message>
        <source>Edit the phrase at hand</source>
        <translation>编辑当前短语</translation>
    </message>
    <message>
        <source>Export: write phrases to a file…</source>
        <translation>导出：把短语写成文件…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Folder with my files</source>
        <translation>我的文件所在文件夹</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>历史…</translation>
    </message>
    <message>
        <source>Import: take in phrases…</source>
        <translation>导入：读入其他来源的短语…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation>保持窗口打开</translation>
    </message>
    <message>
        <source>Ladders…</source>
        <translation>阶梯…</translation>
    </message>
    <message>
        <source>My code, pin and place for the phrase at hand…</source>
        <translation>我的编码、置顶和位置…</translation>
    </message>
    <message>
        <source>My phrases</source>
        <translation>我的短语</translation>
    </message>
    <message>
        <source>My phrases as a file</source>
        <translation>我的短语文件</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>新分类</translation>
    </message>
    <message>
        <source>New phrase</source>
        <translation>新短语</translation>
    </message>
    <message>
        <source>New phrase…</source>
        <translation>新短语…</translation>
    </message>
    <message>
        <source>Next buyer: forget this chat</source>
        <translation>下一位买家：清除当前买家信息</translation>
    </message>
    <message>
        <source>Phrases and categories</source>
        <translation>短语和分类</translation>
    </message>
    <message>
        <source>Problems in my files</source>
        <translation>我的文件中的问题</translation>
    </message>
    <message>
        <source>Questions…</source>
        <translation>填空…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Reload the files</source>
        <translation>重新读取文件</translation>
    </message>
    <message>
        <source>Remind me of this buyer…</source>
        <translation>提醒我跟进这位买家…</translation>
    </message>
    <message>
        <source>Reminders and follow-ups</source>
        <translation>提醒与跟进</translation>
    </message>
    <message>
        <source>Rules: what replies may not say</source>
        <translation>规则：回复里不能说的话</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>设置文件</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>店铺资料</translation>
    </message>
    <message>
        <source>Team: what came in, proposals, history</source>
        <translation>团队：新到的、建议、历史</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>ConflictWindow</name>
    <message numerus="yes">
        <source>%n places in all</source>
        <translation>
            <numerusform>共 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed by two</source>
        <translation>两边都改过</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>采用对方的</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方的</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Not copied</source>
        <translation>未复制</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Any table (CSV, Excel, LibreOffice)</source>
        <translation>任意表格（CSV、Excel、LibreOffice）</translation>
    </message>
    <message>
        <source>Category below</source>
        <translation>下级分类</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>Handbook to print (HTML)</source>
        <translation>可打印的手册（HTML）</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新的</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>无法导入</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Row {n}</source>
        <translation>第 {n} 行</translation>
    </message>
    <message>
        <source>Same text</source>
        <translation>文字重复</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>相同</translation>
    </message>
</context>
<context>
    <name>ExportWindow</name>
    <message numerus="yes">
        <source>%n phrases that are selected</source>
        <translation>
            <numerusform>选中的 %n 条短语</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phrases.</source>
        <translation>
            <numerusform>共 %n 条短语。</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Handbook (PDF)</source>
        <translation>手册（PDF）</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>短语</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation>全部短语库</translation>
    </message>
    <message>
        <source>This format holds all of it.</source>
        <translation>这个格式能完整保存。</translation>
    </message>
    <message>
        <source>What this format cannot hold</source>
        <translation>这个格式存不下的内容</translation>
    </message>
    <message>
        <source>Write phrases to a file</source>
        <translation>导出短语</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>all; or what the search finds</source>
        <translation>全部；或只要搜到的</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
</context>
<context>
    <name>Extras</name>
    <message>
        <source>Add keywords</source>
        <translation>添加关键词</translation>
    </message>
    <message>
        <source>Also suits buyers</source>
        <translation>增加适用买家</translation>
    </message>
    <message>
        <source>Also suits platforms</source>
        <translation>增加适用平台</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Codes of {count} phrases</source>
        <translation>{count} 条短语的编码</translation>
    </message>
    <message>
        <source>First number</source>
        <translation>起始编号</translation>
    </message>
    <message>
        <source>Keywords of {count} phrases</source>
        <translation>{count} 条短语的关键词</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>New ladder</source>
        <translation>新阶梯</translation>
    </message>
    <message>
        <source>Take out keywords</source>
        <translation>去掉关键词</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>保持原样</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>sample</source>
        <translation>示例</translation>
    </message>
</context>
<context>
    <name>FieldsModel</name>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Usual answer</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
</context>
<context>
    <name>FieldsWindow</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Delete question</source>
        <translation>删除问题</translation>
    </message>
    <message>
        <source>How a value that a reply needs and nobody knows yet is asked for.</source>
        <translation>回复里还没有值的变量，复制前按这里的设置询问。</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>新问题</translation>
    </message>
    <message>
        <source>Phrasebook</source>
        <translation>短语库</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>填空问题</translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>Back up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation>备份 (*.zip)</translation>
    </message>
    <message>
        <source>Export the settings</source>
        <translation>导出设置</translation>
    </message>
    <message>
        <source>Export the settings…</source>
        <translation>导出设置…</translation>
    </message>
    <message>
        <source>Files and backup</source>
        <translation>文件与备份</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open the settings file</source>
        <translation>打开设置文件</translation>
    </message>
    <message>
        <source>Phrases, shops, rules, settings and reminders in one zip file.</source>
        <translation>短语、店铺、规则、设置和提醒，都在一个 zip 文件里。</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Settings (*.toml)</source>
        <translation>设置 (*.toml)</translation>
    </message>
    <message>
        <source>Settings for a colleague</source>
        <translation>给同事的设置</translation>
    </message>
    <message>
        <source>Without your name and number, passwords and the size of the window.</source>
        <translation>不含您的姓名和工号、密码以及窗口大小。</translation>
    </message>
    <message>
        <source>Your files</source>
        <translation>您的文件</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>A minute now, then every reply is a few keys away.</source>
        <translation>花一分钟设置，以后每条回复只需按几个键。</translation>
    </message>
    <message>
        <source>As it stands in replies</source>
        <translation>按回复里的写法</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Hotkey</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>快捷键可用。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后再说</translation>
    </message>
    <message>
        <source>My shop</source>
        <translation>我的店铺</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Shop name</source>
        <translation>店铺名</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>This desktop gives no hotkeys. Bind this command: kuaihui --toggle</source>
        <translation>这个桌面不提供全局快捷键。请给这条命令绑定按键：kuaihui --toggle</translation>
    </message>
    <message>
        <source>Try it now: press {key}.</source>
        <translation>现在试试：按 {key}。</translation>
    </message>
    <message>
        <source>Try it with a sample shop</source>
        <translation>先用示例店铺试试</translation>
    </message>
    <message>
        <source>Try it with the sample shop {name}</source>
        <translation>先用示例店铺“{name}”试试</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎使用</translation>
    </message>
    <message>
        <source>Welcome to Kuaihui</source>
        <translation>欢迎使用快回</translation>
    </message>
    <message>
        <source>Your agent number</source>
        <translation>您的客服工号</translation>
    </message>
</context>
<context>
    <name>FixRow</name>
    <message>
        <source>Say “{words}” instead</source>
        <translation>改成“{words}”</translation>
    </message>
</context>
<context>
    <name>FlawList</name>
    <message>
        <source>Nothing needs a look.</source>
        <translation>没有需要检查的地方。</translation>
    </message>
    <message>
        <source>What needs a look</source>
        <translation>需要检查的地方</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>bargain</source>
        <translation>议价</translation>
    </message>
    <message>
        <source>category</source>
        <translation>换分类</translation>
    </message>
    <message>
        <source>close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>fill in</source>
        <translation>填空</translation>
    </message>
    <message>
        <source>next blank</source>
        <translation>下一空</translation>
    </message>
    <message>
        <source>next buyer</source>
        <translation>下一位买家</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>下一级</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>run</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>wording</source>
        <translation>换说法</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>14:30, or 2026-11-30 14:30</source>
        <translation>14:30，或 2026-11-30 14:30</translation>
    </message>
    <message>
        <source>2026-11-30</source>
        <translation>2026-11-30</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>an amount</source>
        <translation>金额</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>0.97: down to 97 % of a price. Empty: as far as the shop allows.</source>
        <translation>0.97：最低让到标价的 97 %。留空：以店铺的底线为准。</translation>
    </message>
    <message>
        <source>Agent number</source>
        <translation>客服工号</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Country whose public holidays count</source>
        <translation>按哪个国家或地区的节假日与调休</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>General</source>
        <translation>基本</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Lowest part of a price</source>
        <translation>让价底线</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Own facts</source>
        <translation>其他资料</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Shop to begin with</source>
        <translation>默认店铺</translation>
    </message>
    <message>
        <source>Southern pinyin: z and zh, n and ng are the same</source>
        <translation>南方拼音：z 和 zh、n 和 ng 不区分</translation>
    </message>
    <message>
        <source>Stands in replies as {name}.</source>
        <translation>在回复里写作 {name}。</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>开机时自动启动</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>The only one, or none</source>
        <translation>唯一的店铺，或不选</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Used where the window of the chat does not say which shop it is for.</source>
        <translation>聊天窗口看不出是哪家店时用它。</translation>
    </message>
    <message>
        <source>What the title of its chat window contains, one a line (regular expressions)</source>
        <translation>聊天窗口标题中含有的文字，一行一个（正则表达式）</translation>
    </message>
    <message>
        <source>Window titles</source>
        <translation>窗口标题</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>{name} (sample)</source>
        <translation>{name}（示例）</translation>
    </message>
</context>
<context>
    <name>HistoryWindow</name>
    <message>
        <source>As it is</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>当时</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Former versions</source>
        <translation>历史版本</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>还原此版本</translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n former versions</source>
        <translation>
            <numerusform>{name}：%n 个历史版本</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HotkeysPage</name>
    <message>
        <source>Command that opens or closes the window</source>
        <translation>打开或关闭窗口的命令</translation>
    </message>
    <message>
        <source>Copy the next message</source>
        <translation>复制下一条消息</translation>
    </message>
    <message>
        <source>Hotkeys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Keep a text as a phrase</source>
        <translation>把文字存为短语</translation>
    </message>
    <message>
        <source>Of a reply in several messages.</source>
        <translation>用于分成几条消息的回复。</translation>
    </message>
    <message>
        <source>Open or close the window</source>
        <translation>打开或关闭窗口</translation>
    </message>
    <message>
        <source>They work in every program. Press the button, then the keys.</source>
        <translation>在任何程序里都有效。先点按钮，再按下按键。</translation>
    </message>
    <message>
        <source>This desktop gives no hotkeys to programs: see below.</source>
        <translation>这个桌面不向程序提供快捷键：请看下面。</translation>
    </message>
    <message>
        <source>What is selected in the program at hand.</source>
        <translation>当前程序里选中的文字。</translation>
    </message>
    <message>
        <source>Where a desktop gives no hotkeys to programs, bind this command to a key in the settings of the desktop:</source>
        <translation>如果桌面不向程序提供快捷键，请在桌面设置里给这条命令绑定一个按键：</translation>
    </message>
    <message>
        <source>Without hotkeys</source>
        <translation>没有快捷键时</translation>
    </message>
</context>
<context>
    <name>Housekeeping</name>
    <message numerus="yes">
        <source>%n files are in {name}.</source>
        <translation>
            <numerusform>{name} 里有 %n 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>快捷键可用。</translation>
    </message>
    <message>
        <source>Restored. What was there before is kept in {folder}.</source>
        <translation>已恢复。之前的文件保存在 {folder}。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>The desktop has the last word on these keys: see its settings.</source>
        <translation>这些按键最终由桌面决定：请看桌面的设置。</translation>
    </message>
    <message>
        <source>The settings are in {name}.</source>
        <translation>设置已导出到 {name}。</translation>
    </message>
    <message>
        <source>The system says: {reason}</source>
        <translation>系统提示：{reason}</translation>
    </message>
    <message>
        <source>Try it now: press {key}.</source>
        <translation>现在试试：按 {key}。</translation>
    </message>
</context>
<context>
    <name>ImportWindow</name>
    <message numerus="yes">
        <source>%n phrases are in the book now.</source>
        <translation>
            <numerusform>已导入 %n 条短语。</numerusform>
        </translation>
    </message>
    <message>
        <source>A code that is taken</source>
        <translation>编码已被占用时</translation>
    </message>
    <message>
        <source>As it looks</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>As it looks: {format}</source>
        <translation>自动识别：{format}</translation>
    </message>
    <message>
        <source>As they come</source>
        <translation>按来源的分类</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>已取消，没有写入任何内容。</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Choose a file or a folder, or drop one here.</source>
        <translation>请选择文件或文件夹，也可以拖到这里。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Columns and encoding</source>
        <translation>列与编码</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>导入到</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无分类</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>还没有写入任何内容。</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>短语</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n phrases</source>
        <translation>
            <numerusform>导入 %n 条短语</numerusform>
        </translation>
    </message>
    <message>
        <source>Take in phrases</source>
        <translation>导入短语</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>The book is as it was before.</source>
        <translation>短语库已恢复原样。</translation>
    </message>
    <message>
        <source>There is nothing to know of this file.</source>
        <translation>这个文件没有需要说明的。</translation>
    </message>
    <message>
        <source>To know ({count})</source>
        <translation>说明（{count}）</translation>
    </message>
    <message>
        <source>What to know of the file</source>
        <translation>关于这个文件的说明</translation>
    </message>
    <message>
        <source>gets a number</source>
        <translation>加上数字</translation>
    </message>
    <message>
        <source>is left out</source>
        <translation>去掉编码</translation>
    </message>
    <message>
        <source>replaces that phrase</source>
        <translation>替换原来的短语</translation>
    </message>
    <message>
        <source>stays: both have it</source>
        <translation>保留，两条共用</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Reading {name}…</source>
        <translation>正在读取 {name}…</translation>
    </message>
    <message>
        <source>Something was edited since; undo it in the window of the phrases.</source>
        <translation>之后又有改动；请在短语窗口里撤销。</translation>
    </message>
    <message>
        <source>Taking in…</source>
        <translation>正在导入…</translation>
    </message>
</context>
<context>
    <name>IncomingWindow</name>
    <message>
        <source>All that the file proposes is in the list already, or was.</source>
        <translation>文件里的建议都已经在列表里，或曾经在过。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>还没有写入任何内容。</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>短语</translation>
    </message>
    <message>
        <source>Proposals from a file</source>
        <translation>文件里的建议</translation>
    </message>
    <message>
        <source>Put into the list</source>
        <translation>加入列表</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>ItemsModel</name>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>所在位置</translation>
    </message>
</context>
<context>
    <name>ItemsPage</name>
    <message>
        <source>A phrase with the same text is there already.</source>
        <translation>已有文字相同的短语。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>As it comes</source>
        <translation>来源内容</translation>
    </message>
    <message>
        <source>In the book</source>
        <translation>短语库里的</translation>
    </message>
    <message>
        <source>Phrases that arrive</source>
        <translation>待导入的短语</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>全部导入</translation>
    </message>
    <message>
        <source>Take none</source>
        <translation>全部排除</translation>
    </message>
    <message>
        <source>The code {code} is that of “{title}”.</source>
        <translation>编码 {code} 已用于“{title}”。</translation>
    </message>
</context>
<context>
    <name>Joining</name>
    <message>
        <source>Joining…</source>
        <translation>正在加入…</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Press the keys…</source>
        <translation>请按下按键…</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Address for returns</source>
        <translation>退货地址</translation>
    </message>
    <message>
        <source>Agent&apos;s name</source>
        <translation>客服称呼</translation>
    </message>
    <message>
        <source>Agent&apos;s number</source>
        <translation>客服工号</translation>
    </message>
    <message>
        <source>Any other (web chat)</source>
        <translation>通用（网页客服等）</translation>
    </message>
    <message>
        <source>Arrives</source>
        <translation>预计到达</translation>
    </message>
    <message>
        <source>Asks for a gift or the odd change</source>
        <translation>要赠品或抹零</translation>
    </message>
    <message>
        <source>Asks for free shipping</source>
        <translation>要求包邮</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Buyer&apos;s name</source>
        <translation>买家称呼</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>洗护保养</translation>
    </message>
    <message>
        <source>Clipboard text</source>
        <translation>剪贴板内容</translation>
    </message>
    <message>
        <source>Colour note</source>
        <translation>色差说明</translation>
    </message>
    <message>
        <source>Compares with a cheaper shop</source>
        <translation>与更便宜的店比价</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>快递公司</translation>
    </message>
    <message>
        <source>Days on the way</source>
        <translation>路上天数</translation>
    </message>
    <message>
        <source>Delivered there?</source>
        <translation>是否能送达</translation>
    </message>
    <message>
        <source>Delivery zone</source>
        <translation>配送区域</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>优惠力度</translation>
    </message>
    <message>
        <source>Dispatch day</source>
        <translation>发货日期</translation>
    </message>
    <message>
        <source>Doubts the quality</source>
        <translation>担心质量</translation>
    </message>
    <message>
        <source>First purchase</source>
        <translation>首次购买</translation>
    </message>
    <message>
        <source>Free shipping from</source>
        <translation>包邮金额</translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation>赠品</translation>
    </message>
    <message>
        <source>Greeting by the clock</source>
        <translation>时段问候</translation>
    </message>
    <message>
        <source>Hesitates: let me think</source>
        <translation>犹豫：再想想</translation>
    </message>
    <message>
        <source>How to address</source>
        <translation>买家称呼</translation>
    </message>
    <message>
        <source>Kind of goods</source>
        <translation>主营类目</translation>
    </message>
    <message>
        <source>Link to the shop</source>
        <translation>店铺链接</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>标价</translation>
    </message>
    <message>
        <source>Matching items</source>
        <translation>搭配商品</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材质</translation>
    </message>
    <message>
        <source>My balance is just this much</source>
        <translation>余额只有这么多</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>营业时间</translation>
    </message>
    <message>
        <source>Order closes</source>
        <translation>订单关闭时间</translation>
    </message>
    <message>
        <source>Order placed</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>产地</translation>
    </message>
    <message>
        <source>Pickup time</source>
        <translation>揽收时间</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Pleads: a student, a tight month</source>
        <translation>求情：学生、手头紧</translation>
    </message>
    <message>
        <source>Price now</source>
        <translation>到手价</translation>
    </message>
    <message>
        <source>Price offered</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>商品编号</translation>
    </message>
    <message>
        <source>Product link</source>
        <translation>商品链接</translation>
    </message>
    <message>
        <source>Product name</source>
        <translation>商品名</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>活动名称</translation>
    </message>
    <message>
        <source>Promotion ends</source>
        <translation>活动截止</translation>
    </message>
    <message>
        <source>Promotion starts</source>
        <translation>活动开始</translation>
    </message>
    <message>
        <source>Reduction offered</source>
        <translation>让价金额</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>玫瑰</translation>
    </message>
    <message>
        <source>Selling points</source>
        <translation>卖点</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Shipping fee</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Ships today?</source>
        <translation>今天是否发货</translation>
    </message>
    <message>
        <source>Shop name</source>
        <translation>店铺名</translation>
    </message>
    <message>
        <source>Shop&apos;s promise</source>
        <translation>店铺承诺</translation>
    </message>
    <message>
        <source>Size advice</source>
        <translation>选码建议</translation>
    </message>
    <message>
        <source>Smile</source>
        <translation>笑脸</translation>
    </message>
    <message>
        <source>Sorry (emoticon)</source>
        <translation>抱歉表情</translation>
    </message>
    <message>
        <source>Thanks (emoticon)</source>
        <translation>感谢表情</translation>
    </message>
    <message>
        <source>This price or I leave</source>
        <translation>不给这个价就走</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>满减门槛</translation>
    </message>
    <message>
        <source>Time now</source>
        <translation>现在时间</translation>
    </message>
    <message>
        <source>Time until the pickup</source>
        <translation>距揽收还有</translation>
    </message>
    <message>
        <source>Today&apos;s date</source>
        <translation>今天日期</translation>
    </message>
    <message>
        <source>Wants a small gain</source>
        <translation>想占点小便宜</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>Wink</source>
        <translation>眨眼</translation>
    </message>
</context>
<context>
    <name>LadderStrip</name>
    <message>
        <source>Choose the product to see prices</source>
        <translation>选好商品即可看到价格</translation>
    </message>
    <message>
        <source>No room left</source>
        <translation>已没有让价空间</translation>
    </message>
    <message>
        <source>Room {room} · not below {stop}</source>
        <translation>还可让 {room} · 不低于 {stop}</translation>
    </message>
    <message>
        <source>passed over: it would state nothing new</source>
        <translation>略过：价格与上一级相同</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
</context>
<context>
    <name>LaddersWindow</name>
    <message>
        <source>Add the selected phrases</source>
        <translation>加入选中的短语</translation>
    </message>
    <message>
        <source>All buyers</source>
        <translation>所有买家</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>适用买家</translation>
    </message>
    <message>
        <source>Choose a product in the preview to see prices</source>
        <translation>在预览里选商品后显示价格</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Delete ladder</source>
        <translation>删除阶梯</translation>
    </message>
    <message>
        <source>Drag the steps into order, or press Alt+Up and Alt+Down; Del takes one out.</source>
        <translation>拖动调整顺序，也可按 Alt+↑、Alt+↓；Del 移出一步。</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>Ladders</source>
        <translation>议价阶梯</translation>
    </message>
    <message>
        <source>New ladder</source>
        <translation>新阶梯</translation>
    </message>
    <message>
        <source>Prices for {product}</source>
        <translation>“{product}”的价格</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>Noticing</name>
    <message numerus="yes">
        <source>%n places in your files need a look.</source>
        <translation>
            <numerusform>您的文件中有 %n 处需要检查。</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No shop of yours yet. Try it with the sample shop {name}?</source>
        <translation>您还没有添加自己的店铺，先用示例店铺“{name}”试试吗？</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>{keys} is not available here. Bind “kuaihui --toggle” in the system&apos;s settings.</source>
        <translation>{keys} 在这里无法使用，请在系统的快捷键设置中绑定命令“kuaihui --toggle”。</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>A picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>No further message</source>
        <translation>没有下一条了</translation>
    </message>
    <message>
        <source>This picture cannot be read, and was not copied</source>
        <translation>这张图片读不出来，没有复制</translation>
    </message>
    <message>
        <source>{key} for the next</source>
        <translation>下一条按 {key}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search variables</source>
        <translation>搜索变量</translation>
    </message>
    <message>
        <source>Search: price, shop, deadline …</source>
        <translation>搜索：价格、店铺、截止…</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>&amp;Buyers</source>
        <translation>适用买家</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>&amp;Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>&amp;Platforms</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>All buyers</source>
        <translation>所有买家</translation>
    </message>
    <message>
        <source>All platforms</source>
        <translation>所有平台</translation>
    </message>
    <message>
        <source>Cate&amp;gory</source>
        <translation>分类</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>A key is held down</source>
        <translation>有按键按住未松开</translation>
    </message>
    <message>
        <source>Allow Kuaihui under Accessibility first</source>
        <translation>请先在“辅助功能”中允许快回</translation>
    </message>
    <message>
        <source>Another program holds the keyboard</source>
        <translation>键盘被另一个程序占用</translation>
    </message>
    <message>
        <source>Copied only</source>
        <translation>只复制了</translation>
    </message>
    <message>
        <source>It is not known which window is the chat</source>
        <translation>不知道该粘贴到哪个聊天窗口</translation>
    </message>
    <message>
        <source>Not sent: press Enter</source>
        <translation>还没发送，请按 Enter</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>已粘贴</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Something else was copied meanwhile</source>
        <translation>期间又复制了别的内容</translation>
    </message>
    <message>
        <source>The chat&apos;s window did not take the keyboard</source>
        <translation>聊天窗口没有接过键盘</translation>
    </message>
    <message>
        <source>The chat&apos;s window is gone</source>
        <translation>聊天窗口已经关闭</translation>
    </message>
    <message>
        <source>The program did not take the text</source>
        <translation>该程序没有取走文本</translation>
    </message>
    <message>
        <source>The window shows another chat now</source>
        <translation>窗口现在是另一个会话</translation>
    </message>
    <message>
        <source>This desktop lets no program paste</source>
        <translation>此桌面不允许程序代为粘贴</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>Buyers</source>
        <translation>适用买家</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>图标</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>新分类</translation>
    </message>
    <message>
        <source>New phrase</source>
        <translation>新短语</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>适用平台</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Wordings</source>
        <translation>说法</translation>
    </message>
    <message>
        <source>a list in one line</source>
        <translation>列表连成一行</translation>
    </message>
    <message>
        <source>a moment still ahead: 今天 24:00</source>
        <translation>还没到的时刻：今天 24:00</translation>
    </message>
    <message>
        <source>as a day: 11月30日</source>
        <translation>写成日期：11月30日</translation>
    </message>
    <message>
        <source>as a time: 17:00</source>
        <translation>写成时间：17:00</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>单选</translation>
    </message>
    <message>
        <source>countdown, cut-off</source>
        <translation>倒计时，截单</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>deadline, until when</source>
        <translation>截止，活动到什么时候</translation>
    </message>
    <message>
        <source>delivery, when it arrives</source>
        <translation>到货，几天到，时效</translation>
    </message>
    <message>
        <source>emoticon, smile</source>
        <translation>表情，笑脸</translation>
    </message>
    <message>
        <source>from–to: 2–3</source>
        <translation>从几到几：2–3</translation>
    </message>
    <message>
        <source>list price, before</source>
        <translation>标价，原价，吊牌价</translation>
    </message>
    <message>
        <source>money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>one line</source>
        <translation>单行文字</translation>
    </message>
    <message>
        <source>postage, free shipping</source>
        <translation>邮费，包邮</translation>
    </message>
    <message>
        <source>price, cost, how much</source>
        <translation>价格，到手价，多少钱</translation>
    </message>
    <message>
        <source>region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>sale, promotion</source>
        <translation>活动，促销</translation>
    </message>
    <message>
        <source>several lines</source>
        <translation>多行文字</translation>
    </message>
    <message>
        <source>shop, store</source>
        <translation>店铺，店名</translation>
    </message>
    <message>
        <source>the first of a list</source>
        <translation>列表的第一项</translation>
    </message>
    <message>
        <source>the time until then: 1小时40分</source>
        <translation>还剩多久：1小时40分</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>with the shop&apos;s currency: ¥189</source>
        <translation>带货币符号：¥189</translation>
    </message>
    <message>
        <source>without decimals</source>
        <translation>取整</translation>
    </message>
    <message>
        <source>words to use where it is not known</source>
        <translation>没有值时用的话</translation>
    </message>
    <message>
        <source>{title} (copy)</source>
        <translation>{title}（副本）</translation>
    </message>
</context>
<context>
    <name>PhrasesWindow</name>
    <message>
        <source>Phrases</source>
        <translation>短语</translation>
    </message>
</context>
<context>
    <name>PickerPage</name>
    <message>
        <source>A reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>After pasting, bring back what was on the clipboard</source>
        <translation>粘贴后恢复剪贴板原来的内容</translation>
    </message>
    <message>
        <source>At the mouse pointer</source>
        <translation>在鼠标处</translation>
    </message>
    <message>
        <source>Beside the chat&apos;s window</source>
        <translation>停靠在聊天窗口旁</translation>
    </message>
    <message>
        <source>Copies it</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>按 Enter</translation>
    </message>
    <message>
        <source>Enter between messages</source>
        <translation>消息之间按 Enter</translation>
    </message>
    <message>
        <source>Nothing is ever typed into another window than the one you came from.</source>
        <translation>只会粘贴到您来时的那个窗口，别的窗口不会输入任何内容。</translation>
    </message>
    <message>
        <source>On these platforms the messages of one reply may be sent one by one.</source>
        <translation>在这些平台上，一条回复的几条消息可以逐条发送。</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>打开位置</translation>
    </message>
    <message>
        <source>Over the chat&apos;s window</source>
        <translation>在聊天窗口上方</translation>
    </message>
    <message>
        <source>Pastes and sends it</source>
        <translation>粘贴并发送</translation>
    </message>
    <message>
        <source>Pastes it into the chat</source>
        <translation>粘贴到聊天里</translation>
    </message>
    <message>
        <source>Picker</source>
        <translation>搜索窗口</translation>
    </message>
    <message>
        <source>Stays open after a reply was copied</source>
        <translation>复制回复后窗口保持打开</translation>
    </message>
    <message>
        <source>What a rule blocks can be copied with Ctrl+Shift+Enter</source>
        <translation>被规则拦下的回复可用 Ctrl+Shift+Enter 复制</translation>
    </message>
    <message>
        <source>Where it was last</source>
        <translation>在上次的位置</translation>
    </message>
</context>
<context>
    <name>PickerWindow</name>
    <message>
        <source>Buyer asks: {words}</source>
        <translation>买家问：{words}</translation>
    </message>
    <message>
        <source>Code, pinyin initials or any word</source>
        <translation>编码、拼音首字母或任意词</translation>
    </message>
    <message>
        <source>Kuaihui</source>
        <translation>快回</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到，换个词试试</translation>
    </message>
    <message>
        <source>Search phrases</source>
        <translation>搜索短语</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Move left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pictures: paste them (Ctrl+V) or drop them here</source>
        <translation>图片：粘贴（Ctrl+V）或拖到这里</translation>
    </message>
    <message>
        <source>Remove picture</source>
        <translation>移除图片</translation>
    </message>
</context>
<context>
    <name>PlacesModel</name>
    <message>
        <source>As they come</source>
        <translation>按来源的分类</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>放入</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无分类</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>短语</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>来源分类</translation>
    </message>
</context>
<context>
    <name>PlacesPage</name>
    <message>
        <source>Their categories</source>
        <translation>来源的分类</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>ProblemsWindow</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Everything that could be read is in use. These places need a look:</source>
        <translation>能读取的内容都已生效，以下几处需要检查：</translation>
    </message>
    <message>
        <source>Nothing needs a look.</source>
        <translation>没有需要检查的地方。</translation>
    </message>
    <message>
        <source>Problems in your files</source>
        <translation>文件中的问题</translation>
    </message>
</context>
<context>
    <name>ProductsPage</name>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
</context>
<context>
    <name>PromotionsPage</name>
    <message>
        <source>Promotions</source>
        <translation>活动</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>未分类</translation>
    </message>
    <message>
        <source>Often used</source>
        <translation>常用</translation>
    </message>
</context>
<context>
    <name>Recalling</name>
    <message>
        <source>Instead: {title}</source>
        <translation>改用：{title}</translation>
    </message>
</context>
<context>
    <name>Rehearsal</name>
    <message>
        <source>Asked before it is copied: {names}</source>
        <translation>复制前会询问：{names}</translation>
    </message>
    <message>
        <source>Before the cut-off</source>
        <translation>截单之前</translation>
    </message>
    <message>
        <source>Characters: {counts}</source>
        <translation>字数：{counts}</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Preview: {what}</source>
        <translation>预览：{what}</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>The cut-off has passed</source>
        <translation>已过截单时间</translation>
    </message>
    <message>
        <source>The promotion is over</source>
        <translation>活动结束之后</translation>
    </message>
    <message>
        <source>Xiao Lin</source>
        <translation>小林</translation>
    </message>
</context>
<context>
    <name>RemindWindow</name>
    <message>
        <source>&amp;Buyer</source>
        <translation>买家(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Order placed</source>
        <translation>拍下(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>时间(&amp;W)</translation>
    </message>
    <message>
        <source>14:30, or 2026-11-30 14:30</source>
        <translation>14:30，或 2026-11-30 14:30</translation>
    </message>
    <message>
        <source>14:30, tomorrow 10:00, 15 min, 2 h</source>
        <translation>14:30、明天 10:00、15分钟后、2小时后</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>提醒我</translation>
    </message>
    <message>
        <source>Reminds you {time}</source>
        <translation>将在{time}提醒您</translation>
    </message>
    <message>
        <source>Say which buyer it is about: the chat is forgotten, the reminder stays</source>
        <translation>请写明是哪位买家：会话会被清除，提醒会留下</translation>
    </message>
    <message>
        <source>moved out of the quiet hours</source>
        <translation>已避开免打扰时段</translation>
    </message>
    <message>
        <source>the order closes {time}</source>
        <translation>订单 {time} 关闭</translation>
    </message>
    <message>
        <source>what was asked for or promised</source>
        <translation>买家要什么，答应了什么</translation>
    </message>
</context>
<context>
    <name>ReminderCard</name>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>还有 {count} 条</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>Back in stock</source>
        <translation>到货通知</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Payment nudge</source>
        <translation>催付</translation>
    </message>
    <message>
        <source>Promised answer</source>
        <translation>答应的回复</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>before it closes</source>
        <translation>关闭前</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>in 1 hour</source>
        <translation>1 小时后</translation>
    </message>
    <message>
        <source>in 15 min</source>
        <translation>15 分钟后</translation>
    </message>
    <message>
        <source>in 3 hours</source>
        <translation>3 小时后</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已到时间</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>明天 {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>昨天 {time}</translation>
    </message>
</context>
<context>
    <name>RemindersWindow</name>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Handover note</source>
        <translation>交接班清单</translation>
    </message>
    <message>
        <source>In 15 min</source>
        <translation>15 分钟后再说</translation>
    </message>
    <message>
        <source>Nothing is pending.</source>
        <translation>没有待办的提醒。</translation>
    </message>
    <message>
        <source>Open chat</source>
        <translation>打开会话</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
</context>
<context>
    <name>Reminding</name>
    <message numerus="yes">
        <source>%n reminders came due meanwhile</source>
        <translation>
            <numerusform>其间有 %n 条提醒到了时间</numerusform>
        </translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>换个时间</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>In 15 min</source>
        <translation>15 分钟后再说</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>Open chat</source>
        <translation>打开会话</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>提醒我</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>nudged {count} of {most}</source>
        <translation>已催付 {count}/{most} 次</translation>
    </message>
    <message>
        <source>{buyer}: remind again {time}?</source>
        <translation>{buyer}：{time} 再提醒一次？</translation>
    </message>
</context>
<context>
    <name>ResponseClock</name>
    <message>
        <source>Response time</source>
        <translation>响应时间</translation>
    </message>
    <message>
        <source>answer soon</source>
        <translation>该回复了</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>来得及</translation>
    </message>
    <message>
        <source>late</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
</context>
<context>
    <name>RestoreWindow</name>
    <message numerus="yes">
        <source>%n files are the same.</source>
        <translation>
            <numerusform>%n 个文件没有变化。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Taken away</source>
        <translation>移走</translation>
    </message>
    <message>
        <source>What is replaced or taken away is kept in your history folder.</source>
        <translation>被替换或移走的文件会保存在您的 history 文件夹里。</translation>
    </message>
    <message>
        <source>What the backup changes</source>
        <translation>备份会改变什么</translation>
    </message>
    <message>
        <source>Your files become what they were in the backup:</source>
        <translation>您的文件将恢复成备份时的样子：</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Phrases found</source>
        <translation>找到的短语</translation>
    </message>
    <message>
        <source>corrected to {word}</source>
        <translation>已纠正为 {word}</translation>
    </message>
    <message>
        <source>in the reply</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>initials</source>
        <translation>首字母</translation>
    </message>
    <message>
        <source>keyword</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>pinyin</source>
        <translation>拼音</translation>
    </message>
</context>
<context>
    <name>ResultsDelegate</name>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n 条消息</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rulekeeping</name>
    <message>
        <source>My words</source>
        <translation>自定义词</translation>
    </message>
    <message>
        <source>Proposed; the team&apos;s lead decides.</source>
        <translation>已提交建议，由团队负责人决定。</translation>
    </message>
    <message>
        <source>Your words are the team&apos;s now; the file as it was is kept.</source>
        <translation>您的词已归团队共用，原来的文件已留存。</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A promotion is named that has ended</source>
        <translation>提到了已经结束的活动</translation>
    </message>
    <message>
        <source>A variable of a template was never filled</source>
        <translation>模板里的变量没有填上</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Always checked</source>
        <translation>始终检查</translation>
    </message>
    <message>
        <source>Another shop of yours is named</source>
        <translation>提到了您的另一家店</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Stops the copy</source>
        <translation>拦下不复制</translation>
    </message>
    <message>
        <source>The last buyers were sent the same words</source>
        <translation>前几位买家收到的是同样的话</translation>
    </message>
    <message>
        <source>The platform takes fewer characters a message</source>
        <translation>超过平台单条消息的字数</translation>
    </message>
    <message>
        <source>Warns</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>{name} (team {team})</source>
        <translation>{name}（团队 {team}）</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Edit the rule packs…</source>
        <translation>编辑规则包…</translation>
    </message>
    <message>
        <source>Every reply is checked by the packs that count for its shop.</source>
        <translation>每条回复都按店铺适用的规则包检查。</translation>
    </message>
    <message>
        <source>Rule packs</source>
        <translation>规则包</translation>
    </message>
</context>
<context>
    <name>RulesWindow</name>
    <message>
        <source>&amp;Counts for</source>
        <translation>适用于(&amp;C)</translation>
    </message>
    <message>
        <source>Agents may copy what is &amp;blocked (Ctrl+Shift+Enter)</source>
        <translation>允许客服仍然复制被拦下的回复(&amp;B) (Ctrl+Shift+Enter)</translation>
    </message>
    <message>
        <source>All shops</source>
        <translation>所有店铺</translation>
    </message>
    <message>
        <source>Allowed words</source>
        <translation>允许的词</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>更好的说法</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>核对日期</translation>
    </message>
    <message>
        <source>Counts for</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>New word</source>
        <translation>新增词</translation>
    </message>
    <message>
        <source>No words of your own yet. Write them at the right.</source>
        <translation>还没有自定义词，请在右侧添加。</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>规则包</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>规则包</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>Share with the team</source>
        <translation>与团队共享</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部查看</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Try a text</source>
        <translation>试一段话</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词</translation>
    </message>
    <message>
        <source>Words of team {team}</source>
        <translation>团队 {team} 的词</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>自定义词</translation>
    </message>
    <message>
        <source>such as names of products, parted by commas</source>
        <translation>例如商品名，用逗号隔开</translation>
    </message>
</context>
<context>
    <name>Scrolled</name>
    <message>
        <source>Phrase</source>
        <translation>短语</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source> / </source>
        <translation>、</translation>
    </message>
    <message>
        <source>“{word}”: {why}</source>
        <translation>“{word}”：{why}</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Pages of the settings</source>
        <translation>设置的各页</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>Proposed; the team&apos;s lead decides.</source>
        <translation>已提交建议，由团队负责人决定。</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>&amp;Role</source>
        <translation>角色(&amp;R)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>What you say to it</source>
        <translation>您的答复</translation>
    </message>
</context>
<context>
    <name>ShippingPage</name>
    <message>
        <source>Courier</source>
        <translation>快递</translation>
    </message>
    <message>
        <source>Handling days</source>
        <translation>备货天数</translation>
    </message>
    <message>
        <source>Pickup</source>
        <translation>截单时间</translation>
    </message>
    <message>
        <source>What is paid before it leaves the same day</source>
        <translation>此前付款的当天发出</translation>
    </message>
    <message>
        <source>Working days from the order to the parcel</source>
        <translation>从下单到发货要几个工作日</translation>
    </message>
    <message>
        <source>Works on</source>
        <translation>发货日</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>配送区域</translation>
    </message>
</context>
<context>
    <name>ShopCommands</name>
    <message>
        <source>Delete shop</source>
        <translation>删除店铺</translation>
    </message>
    <message>
        <source>Duplicate shop</source>
        <translation>复制店铺</translation>
    </message>
    <message>
        <source>New shop</source>
        <translation>新店铺</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Y)</source>
        <translation>重做 (Ctrl+Y)</translation>
    </message>
    <message>
        <source>Share with the team</source>
        <translation>与团队共享</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销 (Ctrl+Z)</translation>
    </message>
</context>
<context>
    <name>ShopList</name>
    <message>
        <source>Shops</source>
        <translation>店铺资料</translation>
    </message>
</context>
<context>
    <name>ShopListModel</name>
    <message>
        <source>{name} (sample)</source>
        <translation>{name}（示例）</translation>
    </message>
    <message>
        <source>{name} (team {team})</source>
        <translation>{name}（团队 {team}）</translation>
    </message>
</context>
<context>
    <name>ShopStatus</name>
    <message numerus="yes">
        <source>%n places need a look</source>
        <translation>
            <numerusform>%n 处需要检查</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the next of them (F8)</source>
        <translation>到下一处 (F8)</translation>
    </message>
</context>
<context>
    <name>ShopTabs</name>
    <message>
        <source>Bargaining</source>
        <translation>议价</translation>
    </message>
    <message>
        <source>General</source>
        <translation>基本</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Promotions</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>物流</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>店铺资料</translation>
    </message>
</context>
<context>
    <name>ShopTidings</name>
    <message>
        <source>Bring it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Copy to mine</source>
        <translation>复制为我的</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>好的</translation>
    </message>
    <message>
        <source>Drop mine</source>
        <translation>放弃我的</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>New shop</source>
        <translation>新店铺</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Not saved: the file has changed</source>
        <translation>未保存：文件已被改动</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>未保存：{why}</translation>
    </message>
    <message>
        <source>Propose my changes</source>
        <translation>把我的改动提为建议</translation>
    </message>
    <message>
        <source>Sample, read only</source>
        <translation>示例，只读</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message numerus="yes">
        <source>Saved, but for %n cells</source>
        <translation>
            <numerusform>已保存，%n 个单元格除外</numerusform>
        </translation>
    </message>
    <message>
        <source>Someone else has changed this shop&apos;s file meanwhile.</source>
        <translation>这家店铺的文件刚被别人改过。</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>用对方的</translation>
    </message>
    <message>
        <source>The file of this shop is gone. What you see is not saved.</source>
        <translation>这家店铺的文件已不在，眼前的内容还没保存。</translation>
    </message>
    <message>
        <source>There is no shop yet.</source>
        <translation>还没有店铺。</translation>
    </message>
    <message>
        <source>This is a sample and cannot be changed. Make it yours first.</source>
        <translation>这是示例，只能看；复制为自己的店铺后即可修改。</translation>
    </message>
    <message>
        <source>“{name}” is the team&apos;s now; its former file is in the history.</source>
        <translation>“{name}”已归团队共用，原来的文件在历史里。</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>“{name}”已删除。</translation>
    </message>
</context>
<context>
    <name>Shops</name>
    <message>
        <source>All other regions</source>
        <translation>其余地区</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>保养</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Colour note</source>
        <translation>颜色说明</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>最快（天）</translation>
    </message>
    <message>
        <source>Floor price</source>
        <translation>底价</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation>赠品</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最慢（天）</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>原价</translation>
    </message>
    <message>
        <source>Matching items</source>
        <translation>搭配商品</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材质</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>未保存：{why}</translation>
    </message>
    <message>
        <source>Not used: one above runs</source>
        <translation>未用：上面有进行中的</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>产地</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>售价</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Selling points</source>
        <translation>卖点</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>配送</translation>
    </message>
    <message>
        <source>Size advice</source>
        <translation>尺码建议</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>门槛</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the code of this language</comment>
        <translation>zh</translation>
    </message>
</context>
<context>
    <name>ShopsPage</name>
    <message>
        <source>A file in phrases/platforms in your folder takes the place of a shipped platform.</source>
        <translation>您文件夹里 phrases/platforms 中的文件会取代自带的平台。</translation>
    </message>
    <message>
        <source>Open the shop editor</source>
        <translation>打开店铺编辑器</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>店铺资料</translation>
    </message>
    <message>
        <source>Shops and platforms</source>
        <translation>店铺与平台</translation>
    </message>
    <message>
        <source>What a shop sells and how it sends is kept in the shop editor.</source>
        <translation>店铺卖什么、怎么发货，都在店铺编辑器里。</translation>
    </message>
    <message>
        <source>{name} (sample)</source>
        <translation>{name}（示例）</translation>
    </message>
</context>
<context>
    <name>ShopsWindow</name>
    <message>
        <source>New shop</source>
        <translation>新店铺</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>店铺资料</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name}（副本）</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Open the team window</source>
        <translation>打开团队窗口</translation>
    </message>
</context>
<context>
    <name>SuggestWindow</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>For whoever keeps “{book}”. The book itself stays as it is.</source>
        <translation>写给“{book}”的维护者，短语库本身不会改动。</translation>
    </message>
    <message>
        <source>It is on the list of “{place}”; a lead will answer.</source>
        <translation>已列入“{place}”的建议，等编辑或所有者答复。</translation>
    </message>
    <message>
        <source>Kept as {place}. Give it to whoever keeps the book: it can be imported.</source>
        <translation>已存为 {place}。把它发给短语库的维护者，可直接导入。</translation>
    </message>
    <message>
        <source>Not kept: {why}</source>
        <translation>没有保存：{why}</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>提交建议</translation>
    </message>
    <message>
        <source>Suggest a change</source>
        <translation>建议修改</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What is better about it</source>
        <translation>这样改好在哪里</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Copy to mine</source>
        <translation>复制到我的</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation>编辑单元格</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>清空回收站</translation>
    </message>
    <message>
        <source>Go to the reply</source>
        <translation>转到正文</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>历史…</translation>
    </message>
    <message>
        <source>Keywords, buyers, platforms…</source>
        <translation>关键词、买家、平台…</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>移动到…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>My code, pin and place…</source>
        <translation>我的编码、置顶和位置…</translation>
    </message>
    <message>
        <source>Number the codes…</source>
        <translation>批量编码…</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>短语</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Suggest a change…</source>
        <translation>建议修改…</translation>
    </message>
    <message>
        <source>What the team did with it…</source>
        <translation>团队的修改记录…</translation>
    </message>
</context>
<context>
    <name>TableModel</name>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Nothing to mend</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>{count} places need a look</source>
        <translation>{count} 处需要检查</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message numerus="yes">
        <source>%n cells found no column.</source>
        <translation>
            <numerusform>有 %n 个单元格没有对应的列。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add row</source>
        <translation>添加行</translation>
    </message>
    <message>
        <source>Add row (Insert: above this one)</source>
        <translation>在末尾添加行（按 Insert 则在当前行上方）</translation>
    </message>
    <message>
        <source>Delete rows</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Delete the selected rows (Ctrl+Delete)</source>
        <translation>删除选中的行 (Ctrl+Delete)</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>下移 (Alt+Down)</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>上移 (Alt+Up)</translation>
    </message>
    <message>
        <source>Name of a new own fact</source>
        <translation>新列的名称</translation>
    </message>
    <message>
        <source>New column</source>
        <translation>新列</translation>
    </message>
    <message>
        <source>Paste rows from a spreadsheet with Ctrl+V</source>
        <translation>可从表格软件复制，按 Ctrl+V 粘贴</translation>
    </message>
</context>
<context>
    <name>Team</name>
    <message>
        <source>A file edited by hand</source>
        <translation>手工改过的文件</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Accept all unchanged</source>
        <translation>全部接受（原文未变的）</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>客服</translation>
    </message>
    <message>
        <source>Agent: uses and proposes</source>
        <translation>客服：使用并提建议</translation>
    </message>
    <message>
        <source>Answer back</source>
        <translation>回复建议人</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>当时</translation>
    </message>
    <message>
        <source>As the team has it</source>
        <translation>恢复团队的样子</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Bring this version back</source>
        <translation>恢复这个版本</translation>
    </message>
    <message>
        <source>By now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Editor: edits and decides</source>
        <translation>编辑：修改并审核</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>New: {count}. In the list already: {known}.</source>
        <translation>新的：{count} 条。已在列表里：{known} 条。</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Owner: gives roles, too</source>
        <translation>所有者：还可分配角色</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>So much was changed at once that it waits for your yes. Until then nothing of it counts here, and nothing is lost by waiting.</source>
        <translation>一次改动太多，等您同意后才生效。在此之前这里维持原样，等待期间什么都不会丢。</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>同意并接收</translation>
    </message>
    <message>
        <source>Take the team’s</source>
        <translation>采用团队的</translation>
    </message>
    <message>
        <source>Take {name}’s</source>
        <translation>采用{name}的</translation>
    </message>
    <message>
        <source>Team: edits waiting: {count}</source>
        <translation>团队：待发送的修改 {count} 处</translation>
    </message>
    <message>
        <source>Team: needs you</source>
        <translation>团队：等您处理</translation>
    </message>
    <message>
        <source>Team: not reached yet</source>
        <translation>团队：尚未连上</translation>
    </message>
    <message>
        <source>Team: offline since {moment}</source>
        <translation>团队：{moment} 起离线</translation>
    </message>
    <message>
        <source>Team: up to date</source>
        <translation>团队：已同步</translation>
    </message>
    <message>
        <source>The program goes by the role; only the rights of the share or the server enforce it.</source>
        <translation>程序按角色提供功能；真正的限制只能靠共享文件夹或服务器的权限。</translation>
    </message>
    <message>
        <source>The team’s before</source>
        <translation>团队原来的</translation>
    </message>
    <message>
        <source>The team’s now</source>
        <translation>团队现在的</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>说法</translation>
    </message>
    <message>
        <source>change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>changed: {fields}</source>
        <translation>已修改：{fields}</translation>
    </message>
    <message>
        <source>code {code}</source>
        <translation>编码 {code}</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已置顶</translation>
    </message>
    <message>
        <source>place {number}</source>
        <translation>位置 {number}</translation>
    </message>
    <message>
        <source>the team changed this</source>
        <translation>团队改过原文</translation>
    </message>
    <message>
        <source>{changed} changed, {deleted} deleted</source>
        <translation>修改 {changed} 条，删除 {deleted} 条</translation>
    </message>
    <message>
        <source>{count} are gone from the file</source>
        <translation>文件里少了 {count} 条</translation>
    </message>
    <message>
        <source>{name} (this computer)</source>
        <translation>{name}（本机）</translation>
    </message>
    <message>
        <source>⚠ Link: {before} → {after}</source>
        <translation>⚠ 链接：{before} → {after}</translation>
    </message>
    <message>
        <source>⚠ Number: {before} → {after}</source>
        <translation>⚠ 号码：{before} → {after}</translation>
    </message>
</context>
<context>
    <name>TeamPage</name>
    <message>
        <source>A folder that all of a team can see (a share, Syncthing, Dropbox, OneDrive, Nutstore) or a git server. Everybody has the same phrases; your own stay yours.</source>
        <translation>团队成员都能访问的文件夹（共享目录、Syncthing、Dropbox、OneDrive、坚果云），或 git 服务器。大家的短语相同，您自己的仍归您自己。</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Folder or address</source>
        <translation>文件夹或地址</translation>
    </message>
    <message>
        <source>Has moved…</source>
        <translation>已迁移…</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Join a place</source>
        <translation>加入团队</translation>
    </message>
    <message>
        <source>Joined places</source>
        <translation>已加入的团队</translation>
    </message>
    <message>
        <source>Kuaihui shows what a role may do; only the rights of the share or the server enforce it. A token is kept in the system’s keyring and nowhere else.</source>
        <translation>角色可以做什么由快回显示，真正的限制靠共享目录或服务器的权限。令牌只存放在系统钥匙串里。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Leaving deletes nothing for anybody; your part is kept here, too.</source>
        <translation>退出不会删除任何人的内容，您这边的也会留存。</translation>
    </message>
    <message>
        <source>My name there</source>
        <translation>我在团队里的名字</translation>
    </message>
    <message>
        <source>No team was joined yet.</source>
        <translation>还没有加入团队。</translation>
    </message>
    <message>
        <source>Of two phrases with the same id that of the upper place counts.</source>
        <translation>两条短语标识相同时，以排在上面的团队为准。</translation>
    </message>
    <message>
        <source>Open the team window</source>
        <translation>打开团队窗口</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>The team’s folder</source>
        <translation>团队文件夹</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>User on the server</source>
        <translation>服务器用户名</translation>
    </message>
</context>
<context>
    <name>TeamShowing</name>
    <message>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
</context>
<context>
    <name>TeamWindow</name>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>短语库</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>新到的</translation>
    </message>
    <message>
        <source>Choose “History” at a phrase of another list.</source>
        <translation>在其他列表的短语上点“历史”。</translation>
    </message>
    <message>
        <source>Codes of your own, pins, places and hidden phrases are listed here.</source>
        <translation>这里列出您自己的编码、置顶、位置和隐藏的短语。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>暂缓的</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>If you cannot write to the shared place, send your proposals as a file; a lead opens it here.</source>
        <translation>没有共享位置的写入权限时，把建议存成文件发给负责人，由负责人在这里打开。</translation>
    </message>
    <message>
        <source>Join or leave…</source>
        <translation>加入或退出…</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近活动</translation>
    </message>
    <message>
        <source>Lists of the team</source>
        <translation>团队的列表</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No team was joined yet.</source>
        <translation>还没有加入团队。</translation>
    </message>
    <message>
        <source>Nobody has changed the same text as somebody else.</source>
        <translation>没有两个人改了同一处文字。</translation>
    </message>
    <message>
        <source>Nobody waits for an answer.</source>
        <translation>没有人在等答复。</translation>
    </message>
    <message>
        <source>Nothing came in since yesterday.</source>
        <translation>昨天以来没有新内容。</translation>
    </message>
    <message>
        <source>Nothing waits for your yes.</source>
        <translation>没有需要您同意的。</translation>
    </message>
    <message>
        <source>Nothing was deleted in the last 30 days.</source>
        <translation>最近 30 天没有删除。</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>短语</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Save my proposals</source>
        <translation>保存我的建议</translation>
    </message>
    <message>
        <source>Save my proposals…</source>
        <translation>保存我的建议…</translation>
    </message>
    <message>
        <source>Send as a file…</source>
        <translation>以文件发送…</translation>
    </message>
    <message>
        <source>Several versions</source>
        <translation>多个版本</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Who has saved anything in a place that you have joined is listed here.</source>
        <translation>在您加入的位置里保存过内容的人会列在这里。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>Something went wrong; it is in the log.</source>
        <translation>程序出了点问题，详情已记入日志。</translation>
    </message>
    <message>
        <source>The reminders could not be saved: {reason}</source>
        <translation>提醒没能保存：{reason}</translation>
    </message>
    <message>
        <source>The settings could not be saved: {reason}</source>
        <translation>设置未能保存：{reason}</translation>
    </message>
    <message>
        <source>The settings file could not be read; it is kept as {name}.</source>
        <translation>设置文件无法读取，已另存为 {name}。</translation>
    </message>
</context>
<context>
    <name>TickedModel</name>
    <message>
        <source>Off for all shops</source>
        <translation>所有店铺都已关闭</translation>
    </message>
</context>
<context>
    <name>Tidings</name>
    <message numerus="yes">
        <source>%n phrases are gone for good, unless you press Ctrl+Z.</source>
        <translation>
            <numerusform>%n 条短语已彻底删除；按 Ctrl+Z 还能找回。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phrases are in the trash; Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%n 条短语已放入回收站，按 Ctrl+Z 撤销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places were changed by someone else as well.</source>
        <translation>
            <numerusform>有 %n 处别人也改了。</numerusform>
        </translation>
    </message>
    <message>
        <source>All saved</source>
        <translation>已全部保存</translation>
    </message>
    <message>
        <source>Check: {grave} wrong · {slight} to look at</source>
        <translation>检查：{grave} 处错误 · {slight} 处提醒</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>对比…</translation>
    </message>
    <message>
        <source>Copy to mine</source>
        <translation>复制到我的</translation>
    </message>
    <message>
        <source>Deleted phrases are kept for 30 days.</source>
        <translation>删除的短语保留 30 天。</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>清空回收站</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>未保存：{why}</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
    <message>
        <source>Show what needs a look; F8 goes to the next</source>
        <translation>显示需要检查的地方，F8 到下一处</translation>
    </message>
    <message>
        <source>Sorted or filtered rows cannot be put in order.</source>
        <translation>排序或筛选后的列表无法调整顺序。</translation>
    </message>
    <message>
        <source>Suggest a change…</source>
        <translation>建议修改…</translation>
    </message>
    <message>
        <source>This could not be saved: {why}</source>
        <translation>没能保存：{why}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Waits for your choice</source>
        <translation>等待您的选择</translation>
    </message>
    <message>
        <source>{shown} of {whole} phrases</source>
        <translation>{shown} / {whole} 条短语</translation>
    </message>
    <message>
        <source>“{book}” is read only. A copy of your own takes its place.</source>
        <translation>“{book}”是只读的；复制成自己的短语后，会优先使用您的。</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Kuaihui</source>
        <translation>快回</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Filter phrases</source>
        <translation>筛选短语</translation>
    </message>
    <message>
        <source>Filter phrases (Ctrl+F)</source>
        <translation>筛选短语 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter: code, title, keyword, pinyin …</source>
        <translation>筛选：编码、标题、关键词、拼音…</translation>
    </message>
</context>
<context>
    <name>TouchWindow</name>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Before all others of its book</source>
        <translation>排在本库所有短语之前</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Do not show it to me</source>
        <translation>不再显示给我</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>My code</source>
        <translation>我的编码</translation>
    </message>
    <message>
        <source>My code, pin and place</source>
        <translation>我的编码、置顶和位置</translation>
    </message>
    <message>
        <source>Only you see this; the phrase stays the team’s and follows it.</source>
        <translation>只有您看得到；短语仍归团队，随团队更新。</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>as the team has it</source>
        <translation>按团队的顺序</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Copied lately</source>
        <translation>最近复制</translation>
    </message>
    <message>
        <source>Kuaihui: paused</source>
        <translation>快回：已暂停</translation>
    </message>
    <message>
        <source>Kuaihui: {key}</source>
        <translation>快回：{key}</translation>
    </message>
    <message>
        <source>Open ({key})</source>
        <translation>打开 ({key})</translation>
    </message>
    <message>
        <source>Pause the hotkeys</source>
        <translation>暂停快捷键</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>Tree</name>
    <message>
        <source>Delete category</source>
        <translation>删除分类</translation>
    </message>
    <message>
        <source>Icon and colour…</source>
        <translation>图标和颜色…</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>新分类</translation>
    </message>
    <message>
        <source>Phrasebooks and categories</source>
        <translation>短语库和分类</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
</context>
<context>
    <name>TreeModel</name>
    <message>
        <source>All phrases</source>
        <translation>全部短语</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>未分类</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>{name}, {count} phrases</source>
        <translation>{name}，{count} 条短语</translation>
    </message>
</context>
<context>
    <name>TryPane</name>
    <message>
        <source>Nothing to say of it</source>
        <translation>没有发现问题</translation>
    </message>
    <message>
        <source>Text to try</source>
        <translation>要试的话</translation>
    </message>
    <message>
        <source>Type or paste a reply: what is found is underlined.</source>
        <translation>输入或粘贴一条回复，有问题的地方会加下划线。</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>检查结果</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Enter: {title} instead</source>
        <translation>Enter 改用：{title}</translation>
    </message>
    <message>
        <source>Still needed: {names}</source>
        <translation>还需填写：{names}</translation>
    </message>
    <message>
        <source>the last buyers were sent the other one</source>
        <translation>前几位买家收到的是另一种说法</translation>
    </message>
    <message>
        <source>wording {place}</source>
        <translation>说法 {place}</translation>
    </message>
    <message>
        <source>{key}: copy anyway</source>
        <translation>{key} 仍要复制</translation>
    </message>
    <message>
        <source>{key}: other words</source>
        <translation>{key}：换一种说法</translation>
    </message>
</context>
<context>
    <name>VersionsModel</name>
    <message>
        <source>until {moment}</source>
        <translation>截至 {moment}</translation>
    </message>
</context>
<context>
    <name>WordForm</name>
    <message>
        <source>&amp;Better</source>
        <translation>更好的说法(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Severity</source>
        <translation>程度(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>词(&amp;W)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>one or more, parted by /</source>
        <translation>可填多个，用 / 隔开</translation>
    </message>
    <message>
        <source>one or more, parted by commas</source>
        <translation>可填多个，用逗号隔开</translation>
    </message>
</context>
<context>
    <name>Wordings</name>
    <message>
        <source>+ wording</source>
        <translation>＋ 说法</translation>
    </message>
    <message>
        <source>Another language or tone of the same reply</source>
        <translation>同一条短语的另一种语言或语气</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Remove wording</source>
        <translation>移除此说法</translation>
    </message>
    <message>
        <source>The same language</source>
        <translation>同一语言</translation>
    </message>
    <message>
        <source>Wordings</source>
        <translation>说法</translation>
    </message>
</context>
<context>
    <name>finding</name>
    <message>
        <source>The last buyers were sent the same words; another wording sounds less of a machine</source>
        <translation>这几位买家收到的都是同一段话；换一种说法，不像机器回的</translation>
    </message>
    <message>
        <source>This is a variable of a template that was never filled</source>
        <translation>模板里的变量还没有填上</translation>
    </message>
    <message>
        <source>{name} has ended</source>
        <translation>{name}已经结束了</translation>
    </message>
    <message>
        <source>{name} is another shop of yours; this chat is {shop}&apos;s</source>
        <translation>{name} 是您的另一家店；这段聊天属于 {shop}</translation>
    </message>
    <message>
        <source>{platform} takes {limit} characters a message; this one has {length}</source>
        <translation>{platform} 一条最多 {limit} 个字，这条有 {length} 个</translation>
    </message>
</context>
<context>
    <name>note</name>
    <message>
        <source>split: {platform} takes {limit} characters a message</source>
        <translation>已拆分：{platform}每条限 {limit} 字</translation>
    </message>
    <message>
        <source>{platform}: better no more than {limit} messages in a row</source>
        <translation>{platform}上连发不宜超过 {limit} 条</translation>
    </message>
</context>
<context>
    <name>problem</name>
    <message>
        <source>A category below another cannot hold one itself; it is shown on the first level.</source>
        <translation>子分类下面不能再有分类；这个分类暂时显示在第一级。</translation>
    </message>
    <message>
        <source>A cell has more than {limit} characters; a quotation mark may not be closed.</source>
        <translation>有一格超过 {limit} 个字符，引号好像没有成对。</translation>
    </message>
    <message>
        <source>A color is written such as #e8590c; this one is left out until that is mended.</source>
        <translation>颜色的写法如 #e8590c；改正前不使用这个颜色。</translation>
    </message>
    <message>
        <source>A picture has at most {limit} MB; make this one smaller.</source>
        <translation>图片最大 {limit} MB，请先缩小。</translation>
    </message>
    <message>
        <source>A picture is one of {kinds}.</source>
        <translation>图片格式只能是 {kinds}。</translation>
    </message>
    <message>
        <source>A product without an id and a name is left out; add both.</source>
        <translation>既没有 id 也没有名称的商品已略过；请补上这两项。</translation>
    </message>
    <message>
        <source>A promotion without a name is left out; add one.</source>
        <translation>没有名称的活动已略过；请补上名称。</translation>
    </message>
    <message>
        <source>A quotation mark in this row is not closed: all that follows it is in one cell.</source>
        <translation>这一行的引号没有成对，后面的内容都进了同一格。</translation>
    </message>
    <message>
        <source>A reminder needs a moment such as 2026-11-30T14:30:00+08:00; it is left out.</source>
        <translation>提醒需要一个时间，如 2026-11-30T14:30:00+08:00；这一条未采用。</translation>
    </message>
    <message>
        <source>A reminder without an id is left out.</source>
        <translation>没有 id 的提醒未采用。</translation>
    </message>
    <message>
        <source>A variant without a body is left out; add its body or remove it.</source>
        <translation>没有正文的另一种说法（variant）已略过；请补上正文（body）或删除它。</translation>
    </message>
    <message>
        <source>An id is made of a-z, 0-9 and - only; another one is given when the file is next saved.</source>
        <translation>id 只能由 a-z、0-9 和 - 组成；下次保存文件时会自动换一个。</translation>
    </message>
    <message>
        <source>Another product has the same id, so only the first is found by it; change one.</source>
        <translation>另有商品使用相同的 id，按这个 id 只能找到第一个；请改掉其中一个。</translation>
    </message>
    <message>
        <source>Another rule of this pack has this id, so this one is called {given}.</source>
        <translation>这个规则包里已有同名的规则，这一条改叫 {given}。</translation>
    </message>
    <message>
        <source>How {count} values are asked for is left out: label, kind, choices, default</source>
        <translation>{count} 个填写项的名称、类型、选项和默认值不会保留</translation>
    </message>
    <message>
        <source>It also sets {fields} in Zendesk; here it is only the reply.</source>
        <translation>它在 Zendesk 里还会设置 {fields}，这里只保留回复。</translation>
    </message>
    <message>
        <source>It cannot be read ({reason}); nothing of it came in.</source>
        <translation>无法读取（{reason}），没有导入任何内容。</translation>
    </message>
    <message>
        <source>It ends before it starts; correct one of the two.</source>
        <translation>结束时间早于开始时间；请改正其中一个。</translation>
    </message>
    <message>
        <source>It has more wordings at random than a phrase may; the first {limit} came in.</source>
        <translation>随机说法太多，只导入了前 {limit} 种。</translation>
    </message>
    <message>
        <source>It is found by a pattern and not by a code; give it a code if it needs one.</source>
        <translation>它用匹配规则触发，没有编码；需要的话请补一个编码。</translation>
    </message>
    <message>
        <source>It lies in massCode&apos;s trash; it was left out.</source>
        <translation>它在 massCode 的回收站里，没有导入。</translation>
    </message>
    <message>
        <source>It was switched off in Beeftext; it came in all the same.</source>
        <translation>它在 Beeftext 里已停用，仍然导入了。</translation>
    </message>
    <message>
        <source>Its template cannot be filled here ({reason}); it stays in the text as it is.</source>
        <translation>这里填不了它的模板（{reason}），原样留在文字里。</translation>
    </message>
    <message>
        <source>Line {line}, column {column} cannot be read ({reason}); nothing of this file is used until that is mended.</source>
        <translation>第 {line} 行第 {column} 列无法读取（{reason}）；改正前，整个文件都不会使用。</translation>
    </message>
    <message>
        <source>No column holds the text; say which one it is, such as body=B.</source>
        <translation>没有找到正文所在的列；请指定是哪一列，例如 body=B。</translation>
    </message>
    <message>
        <source>No phrase that came in asks for this value, so how it is asked for is left out.</source>
        <translation>导入的短语都用不到这个填写项，已略去。</translation>
    </message>
    <message>
        <source>Nobody knows what this is; say which format it has, or save it as CSV.</source>
        <translation>认不出这是什么文件；请选择格式，或另存为 CSV。</translation>
    </message>
    <message>
        <source>Only https:// and SSH addresses are taken: {url}</source>
        <translation>只支持 https:// 和 SSH 地址：{url}</translation>
    </message>
    <message>
        <source>Only the bare name of a file may stand here, without folders; it is left out.</source>
        <translation>这里只能写文件名，不能带文件夹；这一项已略过。</translation>
    </message>
    <message>
        <source>Patterns are not seen through {value}; write the characters into the pattern.</source>
        <translation>{value} 对 pattern 不起作用；请把要识别的字直接写进 pattern。</translation>
    </message>
    <message>
        <source>Prices cannot be rounded to 0; 1 is taken.</source>
        <translation>价格不能按 0 取整；暂按 1 取整。</translation>
    </message>
    <message>
        <source>RE2 does not take this pattern ({reason}); it is left out until that is mended.</source>
        <translation>RE2 不接受这个 pattern（{reason}）；改好之前不使用它。</translation>
    </message>
    <message>
        <source>Some characters cannot be read as {encoding} and stand as �; choose another encoding.</source>
        <translation>有些字符按 {encoding} 读不出来，显示为 �；请换一种编码。</translation>
    </message>
    <message>
        <source>Some characters cannot be read as {encoding} and stand as �; choose another one.</source>
        <translation>有些字符按 {encoding} 读不出来，显示为 �；请换一种。</translation>
    </message>
    <message>
        <source>Something that is no table stands under {key}; mend that before the file is saved.</source>
        <translation>{key} 下面的内容不是表；请先改正，再保存文件。</translation>
    </message>
    <message>
        <source>Stock should be a number, or one for each size such as {{ &quot;42&quot; = 3 }}.</source>
        <translation>库存应为一个数，或按尺码分别填写，例如 {{ &quot;42&quot; = 3 }}。</translation>
    </message>
    <message>
        <source>The backup has a file that does not belong into your folder: {name}</source>
        <translation>备份里有一个不属于您文件夹的文件：{name}</translation>
    </message>
    <message>
        <source>The backup has more than {files} files or {limit} MB and is not read.</source>
        <translation>备份超过 {files} 个文件或 {limit} MB，因此没有读取。</translation>
    </message>
    <message>
        <source>The book cannot be written such that it reads back the same; nothing was changed.</source>
        <translation>写入后读回的内容会不一样，所以没有改动文件。</translation>
    </message>
    <message>
        <source>The book has no category &quot;{id}&quot;; add that or correct the spelling.</source>
        <translation>短语库中没有分类“{id}”；请添加这个分类或改正拼写。</translation>
    </message>
    <message>
        <source>The book has no phrase &quot;{id}&quot;, so this step is left out; correct the spelling.</source>
        <translation>短语库中没有短语“{id}”，这一步已略过；请改正拼写。</translation>
    </message>
    <message>
        <source>The choices here are {choices}; until then it is &quot;{default}&quot;.</source>
        <translation>这里可以填 {choices}；改正前按 &quot;{default}&quot; 处理。</translation>
    </message>
    <message>
        <source>The column {name} is not read.</source>
        <translation>没有读取“{name}”这一列。</translation>
    </message>
    <message>
        <source>The date pattern {part} has a code that is not known here; it stays in the text.</source>
        <translation>日期格式 {part} 里有这里不认识的符号，原样留在文字里。</translation>
    </message>
    <message>
        <source>The document {path} cannot be written such that it reads back; look at it.</source>
        <translation>文档 {path} 写出后无法原样读回，请检查。</translation>
    </message>
    <message>
        <source>The file does not say its format; write format = 1 into its first line.</source>
        <translation>文件没有注明格式；请在第一行写上 format = 1。</translation>
    </message>
    <message>
        <source>The file has been changed by someone else; it is read again, then save once more.</source>
        <translation>文件已被他人修改，会重新读取；之后请再保存一次。</translation>
    </message>
    <message>
        <source>The file has more than {limit} MB and is not read; split it into smaller files.</source>
        <translation>文件超过 {limit} MB，未读取；请拆成几个较小的文件。</translation>
    </message>
    <message>
        <source>The file has more than {limit} phrases; those after them are left out. Split it.</source>
        <translation>文件中的短语超过 {limit} 条，后面的已略过；请拆分文件。</translation>
    </message>
    <message>
        <source>The file holds a number or a nesting beyond all measure; nothing of it is used. Remove that.</source>
        <translation>文件中有过大的数字或过深的嵌套，整个文件都没有使用；请删除这部分内容。</translation>
    </message>
    <message>
        <source>The file or folder cannot be opened ({reason}); check that you may read it.</source>
        <translation>文件或文件夹无法打开（{reason}）；请检查您是否有读取权限。</translation>
    </message>
    <message>
        <source>The id &quot;{id}&quot; is used already, so this one is &quot;{given}&quot;; change one.</source>
        <translation>id“{id}”已被使用，这里暂用“{given}”；请改掉其中一个。</translation>
    </message>
    <message>
        <source>The names of the columns stand here again; left out.</source>
        <translation>这里又是一行列名，已略去。</translation>
    </message>
    <message>
        <source>The picture {name} did not come along; put it into the folder media of the book.</source>
        <translation>图片 {name} 没有随文件带来；请放进短语库旁的 media 文件夹。</translation>
    </message>
    <message>
        <source>The picture {part} did not come with the file; its name stays in the text.</source>
        <translation>图片 {part} 没有随文件带来，名称留在文字里。</translation>
    </message>
    <message>
        <source>The picture {path} is not on the server.</source>
        <translation>服务器上没有图片 {path}。</translation>
    </message>
    <message>
        <source>The reminders could not be read; the file is kept as {name} and a new one begins.</source>
        <translation>提醒无法读取；原文件保存为 {name}，并新建了一个。</translation>
    </message>
    <message>
        <source>The reply was formatted; its words came in without that.</source>
        <translation>回复原有格式，只导入了文字。</translation>
    </message>
    <message>
        <source>The rules cannot be written such that they read back the same; nothing was changed.</source>
        <translation>规则写进文件后无法原样读回，所以什么都没有改。</translation>
    </message>
    <message>
        <source>The server cannot be reached: {reason}</source>
        <translation>连不上服务器：{reason}</translation>
    </message>
    <message>
        <source>The server does not let us in; is the token right and not out of date?</source>
        <translation>服务器拒绝登录；令牌对吗，过期了吗？</translation>
    </message>
    <message>
        <source>The server does not take our edits: {reason}</source>
        <translation>服务器没有接受改动：{reason}</translation>
    </message>
    <message>
        <source>The settings cannot be opened ({reason}); check that you may read the file.</source>
        <translation>设置文件无法打开（{reason}）；请检查您是否有读取权限。</translation>
    </message>
    <message>
        <source>The shared folder {path} is not there.</source>
        <translation>共享文件夹 {path} 不存在。</translation>
    </message>
    <message>
        <source>The shared place does not answer.</source>
        <translation>共享位置没有响应。</translation>
    </message>
    <message>
        <source>The shared place is empty, or another team&apos;s; nothing is taken from it.</source>
        <translation>共享位置是空的，或属于别的团队；没有取用内容。</translation>
    </message>
    <message>
        <source>The shop cannot be written such that it reads back the same; nothing was changed.</source>
        <translation>店铺写入后读不回原样，文件未作改动。</translation>
    </message>
    <message>
        <source>The spreadsheet unpacks to more than can be read; save the sheet with the phrases as CSV.</source>
        <translation>表格解开后太大；请把短语所在的工作表另存为 CSV。</translation>
    </message>
    <message>
        <source>The system says: {reason}</source>
        <translation>系统提示：{reason}</translation>
    </message>
    <message>
        <source>The text cursor stood within the reply; replies are copied whole, without it.</source>
        <translation>原文里标有光标位置；这里整段复制，光标标记已去掉。</translation>
    </message>
    <message>
        <source>The text had formatting or pictures; it came in as plain text.</source>
        <translation>原文带格式或图片，已作为纯文字导入。</translation>
    </message>
    <message>
        <source>The text had formatting; it came in as plain text.</source>
        <translation>原文带格式，已作为纯文字导入。</translation>
    </message>
    <message>
        <source>The text has formatting; its signs stay in the text as they are.</source>
        <translation>文字里的格式符号原样保留。</translation>
    </message>
    <message>
        <source>The text is longer than any reply may be; its end is missing.</source>
        <translation>文字超过长度上限，末尾已截去。</translation>
    </message>
    <message>
        <source>The text of this phrase, {name}, is not in the folder.</source>
        <translation>文件夹里没有这条短语的正文 {name}。</translation>
    </message>
    <message>
        <source>The time zone &quot;{zone}&quot; is not known; one is written such as &quot;Asia/Shanghai&quot;.</source>
        <translation>没有“{zone}”这个时区；时区的写法如 &quot;Asia/Shanghai&quot;。</translation>
    </message>
    <message>
        <source>There are more than {limit} snippets; the rest is left out.</source>
        <translation>片段超过 {limit} 个，其余没有导入。</translation>
    </message>
    <message>
        <source>There are neither words nor a pattern, so this rule is left out.</source>
        <translation>既没有 words 也没有 pattern，这条规则不使用。</translation>
    </message>
    <message>
        <source>There is a file {path} already; it is not written over.</source>
        <translation>已有文件 {path}，未作覆盖。</translation>
    </message>
    <message>
        <source>There is no column {name}; there are: {names}</source>
        <translation>没有“{name}”这一列；现有：{names}</translation>
    </message>
    <message>
        <source>There is no id; one is given when the file is next saved.</source>
        <translation>缺少 id，下次保存文件时会自动分配。</translation>
    </message>
    <message>
        <source>There is no id; the file&apos;s name is used. Add one.</source>
        <translation>缺少 id，暂用文件名；请补上 id。</translation>
    </message>
    <message>
        <source>There is no id; the rule is called {given}.</source>
        <translation>没有 id，这条规则暂时叫 {given}。</translation>
    </message>
    <message>
        <source>There is no name; the id is shown. Add one.</source>
        <translation>缺少名称，暂时显示 id；请补上名称。</translation>
    </message>
    <message>
        <source>There is no phrase in it.</source>
        <translation>里面没有短语。</translation>
    </message>
    <message>
        <source>There is no repository at {url}</source>
        <translation>{url} 没有仓库</translation>
    </message>
    <message>
        <source>There is no sheet {name}; the first one is read.</source>
        <translation>没有工作表 {name}，读取的是第一张。</translation>
    </message>
    <message>
        <source>There is no text in it; it was left out.</source>
        <translation>没有文字，已略去。</translation>
    </message>
    <message>
        <source>There is no title; the first line of the text is shown. Add one.</source>
        <translation>缺少标题，暂时显示正文的第一行；请补上标题。</translation>
    </message>
    <message>
        <source>There is nothing in this picture.</source>
        <translation>这张图片是空的。</translation>
    </message>
    <message>
        <source>There is nothing to send, so this phrase is left out; add a body or an image.</source>
        <translation>这条短语没有可发送的内容，已略过；请补上正文（body）或图片（images）。</translation>
    </message>
    <message>
        <source>These should be days such as [2027-02-06, 2027-02-07]; what is none is left out.</source>
        <translation>这里应为日期，例如 [2027-02-06, 2027-02-07]；不是日期的已略过。</translation>
    </message>
    <message>
        <source>These should be seconds such as [30, 180].</source>
        <translation>这里应为秒数，例如 [30, 180]。</translation>
    </message>
    <message>
        <source>This category has no id and is left out; give it one, such as id = &quot;sizes&quot;.</source>
        <translation>这个分类没有 id，已略过；请加上，例如 id = &quot;sizes&quot;。</translation>
    </message>
    <message>
        <source>This file cannot be opened ({reason}) and is left out.</source>
        <translation>这个文件打不开（{reason}），已略去。</translation>
    </message>
    <message>
        <source>This file has more than {limit} MB and is left out.</source>
        <translation>这个文件超过 {limit} MB，已略去。</translation>
    </message>
    <message>
        <source>This file in the archive is damaged and is left out.</source>
        <translation>压缩包里的这个文件已损坏，已略去。</translation>
    </message>
    <message>
        <source>This file is encrypted; unpack it with its password and choose it by itself.</source>
        <translation>这个文件有密码；请解压后单独选择它。</translation>
    </message>
    <message>
        <source>This file was made by a newer Kuaihui (format {format}); update to read it.</source>
        <translation>这个文件由较新版本的快回生成（格式 {format}）；请升级后再读取。</translation>
    </message>
    <message>
        <source>This file would lie outside of the archive; left out.</source>
        <translation>这个文件的路径在压缩包之外，已略去。</translation>
    </message>
    <message>
        <source>This id is used twice in the book; the second one gets another when the file is next saved.</source>
        <translation>这个 id 在短语库中用了两次；下次保存文件时，第二个会自动换成新的。</translation>
    </message>
    <message>
        <source>This is a link to another place and is not followed.</source>
        <translation>这是指向别处的链接，没有跟随。</translation>
    </message>
    <message>
        <source>This is a number and is read as the text &quot;{shown}&quot;; put it into quotation marks.</source>
        <translation>这是数字，已按文本“{shown}”读取；请加上引号。</translation>
    </message>
    <message>
        <source>This is a program and no text; it is never run, and came in as the text it is.</source>
        <translation>这是程序代码；这里从来只当文字，不会运行，已原样导入。</translation>
    </message>
    <message>
        <source>This is a script; it is never run, and was left out.</source>
        <translation>这是脚本，不会运行，已略去。</translation>
    </message>
    <message>
        <source>This is already defined in the book, so it is left out here; remove it or rename it.</source>
        <translation>短语库中已有同名的定义，这里的已略过；请删除或改名。</translation>
    </message>
    <message>
        <source>This is no regular expression ({reason}); it is left out until that is mended.</source>
        <translation>这不是有效的正则表达式（{reason}）；改正前不使用。</translation>
    </message>
    <message>
        <source>This is no spreadsheet that can be read ({reason}).</source>
        <translation>这个表格无法读取（{reason}）。</translation>
    </message>
    <message>
        <source>This is not a backup made by this program.</source>
        <translation>这不是本程序制作的备份。</translation>
    </message>
    <message>
        <source>This is not a text file that can be read; save it again with the encoding UTF-8.</source>
        <translation>这个文件无法作为文本读取；请用 UTF-8 编码重新保存。</translation>
    </message>
    <message>
        <source>This is not an ordinary file and is not read; move it out of the folder.</source>
        <translation>这不是普通文件，未读取；请把它移出这个文件夹。</translation>
    </message>
    <message>
        <source>This is not what the format has here; it was left out.</source>
        <translation>这里的内容不合格式，已略去。</translation>
    </message>
    <message>
        <source>This key is not known; it is kept and has no effect. Check its spelling.</source>
        <translation>无法识别这个字段，会原样保留但不起作用；请检查拼写。</translation>
    </message>
    <message>
        <source>This kind is not known, so a text is asked for; the kinds are {kinds}.</source>
        <translation>没有这种类型，暂按文本询问；可用的类型有：{kinds}。</translation>
    </message>
    <message>
        <source>This macro says nothing to a customer; left out.</source>
        <translation>这个宏没有给客户的回复，已略去。</translation>
    </message>
    <message>
        <source>This macro was switched off; it came in all the same.</source>
        <translation>这个宏已停用，仍然导入了。</translation>
    </message>
    <message>
        <source>This row has no text to send and is left out.</source>
        <translation>这一行没有可发送的文字，已略去。</translation>
    </message>
    <message>
        <source>This row has only {count} column; it was left out.</source>
        <translation>这一行只有 {count} 列，已略去。</translation>
    </message>
    <message>
        <source>This row has {count} columns and not three; it was left out, as Beeftext does.</source>
        <translation>这一行有 {count} 列，应为三列；与 Beeftext 一样略去。</translation>
    </message>
    <message>
        <source>This shop came with the program; copy it to change the copy.</source>
        <translation>这家店铺随程序附带，请复制后修改副本。</translation>
    </message>
    <message>
        <source>This should be a date such as 2026-11-22.</source>
        <translation>这里应为日期，例如 2026-11-22。</translation>
    </message>
    <message>
        <source>This should be a day such as 2027-12-31, without quotation marks; it is left out.</source>
        <translation>这里应为日期，例如 2027-12-31，不加引号；这一项已略过。</translation>
    </message>
    <message>
        <source>This should be a first and a last number of days such as [2, 3]; it is left out.</source>
        <translation>这里应为最少和最多的天数，例如 [2, 3]；这一项已略过。</translation>
    </message>
    <message>
        <source>This should be a list such as [&quot;a&quot;, &quot;b&quot;]; what is not text is left out of it.</source>
        <translation>这里应为列表，例如 [&quot;a&quot;, &quot;b&quot;]；其中不是文本的已略过。</translation>
    </message>
    <message>
        <source>This should be a list; it is read as a list of one. Put it into [ ].</source>
        <translation>这里应为列表，暂按只有一项的列表读取；请放进 [ ] 里。</translation>
    </message>
    <message>
        <source>This should be a moment such as 2026-12-12T23:59:59, without quotation marks.</source>
        <translation>这里应为日期和时间，例如 2026-12-12T23:59:59，不加引号。</translation>
    </message>
    <message>
        <source>This should be a part of 1, such as 0.95; it is left out until that is mended.</source>
        <translation>这里应为大于 0、不超过 1 的比例，例如 0.95；改正前不使用。</translation>
    </message>
    <message>
        <source>This should be a part of 1, such as 0.97, or &quot;&quot; for none; until that is mended it is &quot;&quot;.</source>
        <translation>这里应为不超过 1 的比例，例如 0.97，不设则写 &quot;&quot;；改正前按 &quot;&quot; 处理。</translation>
    </message>
    <message>
        <source>This should be a table that begins with [{name}]; it is left out until mended.</source>
        <translation>这里应为以 [{name}] 开头的表；改正前不使用。</translation>
    </message>
    <message>
        <source>This should be a text in quotation marks; it is left out until that is mended.</source>
        <translation>这里应为加引号的文本；改正前不使用。</translation>
    </message>
    <message>
        <source>This should be a time such as &quot;17:00&quot;; it is left out.</source>
        <translation>这里应为时间，例如 &quot;17:00&quot;；这一项已略过。</translation>
    </message>
    <message>
        <source>This should be a time such as &quot;22:00&quot;; until that is mended it is &quot;{default}&quot;.</source>
        <translation>这里应为时间，如“22:00”；改正之前按“{default}”处理。</translation>
    </message>
    <message>
        <source>This should be a whole number of hours, at most {most}; it is left out until then.</source>
        <translation>这里应为整数小时，最多 {most}；改正之前不采用。</translation>
    </message>
    <message>
        <source>This should be a whole number, not below 0; it is left out until that is mended.</source>
        <translation>这里应为不小于 0 的整数；改正前不使用。</translation>
    </message>
    <message>
        <source>This should be an amount such as 189 or 9.5, not below 0; it is left out.</source>
        <translation>这里应为不小于 0 的金额，例如 189 或 9.5；这一项已略过。</translation>
    </message>
    <message>
        <source>This should be from {least} to {most}; until that is mended it is {default}.</source>
        <translation>这里应为 {least} 到 {most} 之间的数；改正前按 {default} 处理。</translation>
    </message>
    <message>
        <source>This should be tables that begin with [[{name}]]; what is none is left out.</source>
        <translation>这里应为以 [[{name}]] 开头的表；不是表的内容已略过。</translation>
    </message>
    <message>
        <source>This should be true or false; it is left out until then.</source>
        <translation>这里应为 true 或 false；改正前不使用。</translation>
    </message>
    <message>
        <source>This should begin with [[{name}]], in two pairs of brackets; it is read as that.</source>
        <translation>这里应以 [[{name}]] 开头（两层方括号）；已按此读取。</translation>
    </message>
    <message>
        <source>This should name days such as &quot;Mon-Sat&quot; or &quot;Mon-Fri, Sun&quot;; every day is taken.</source>
        <translation>这里应写星期，例如 &quot;Mon-Sat&quot; 或 &quot;Mon-Fri, Sun&quot;；暂按每天处理。</translation>
    </message>
    <message>
        <source>This text has more than {limit} bytes and is left out; shorten it or split it.</source>
        <translation>这段文本超过 {limit} 字节，已略过；请缩短或拆分。</translation>
    </message>
    <message>
        <source>Too many others write at the same time; it is tried again.</source>
        <translation>同时写入的人太多，会再试。</translation>
    </message>
    <message>
        <source>Under this heading nothing stands between fences (```); it is left out.</source>
        <translation>这个标题下没有代码块（```），已略去。</translation>
    </message>
    <message>
        <source>{count} ladders are left out</source>
        <translation>{count} 个阶梯不会保留</translation>
    </message>
    <message>
        <source>{count} phrases are in a category below another; the two are joined: {titles}</source>
        <translation>{count} 条短语在二级分类里，两级会合成一级：{titles}</translation>
    </message>
    <message>
        <source>{count} phrases are in categories; these are left out: {titles}</source>
        <translation>{count} 条短语的分类不会保留：{titles}</translation>
    </message>
    <message>
        <source>{count} phrases are in other languages too; these are left out: {titles}</source>
        <translation>{count} 条短语的其他语言说法不会保留：{titles}</translation>
    </message>
    <message>
        <source>{count} phrases are more than one file may hold; choose the zip, or fewer phrases.</source>
        <translation>{count} 条短语超过一个文件的上限；请改用 zip，或少选一些。</translation>
    </message>
    <message>
        <source>{count} phrases are several messages; they become one text of several lines: {titles}</source>
        <translation>{count} 条短语分多条消息，会合成一段多行文字：{titles}</translation>
    </message>
    <message>
        <source>{count} phrases decide with tags such as if; the tags stand in the text: {titles}</source>
        <translation>{count} 条短语带 if 等判断，标记会原样留在文字里：{titles}</translation>
    </message>
    <message>
        <source>{count} phrases fill in values; the names of these stand in brackets: {titles}</source>
        <translation>{count} 条短语会自动填写内容，导出后只留方括号里的名称：{titles}</translation>
    </message>
    <message>
        <source>{count} phrases have codes; they are left out: {titles}</source>
        <translation>{count} 条短语的编码不会保留：{titles}</translation>
    </message>
    <message>
        <source>{count} phrases have keys that this version does not know; left out: {titles}</source>
        <translation>{count} 条短语带有本版本不认识的键，不会保留：{titles}</translation>
    </message>
    <message>
        <source>{count} phrases have keywords; left out: {titles}</source>
        <translation>{count} 条短语的关键词不会保留：{titles}</translation>
    </message>
    <message>
        <source>{count} phrases have no code to be typed: {titles}</source>
        <translation>{count} 条短语没有可输入的编码：{titles}</translation>
    </message>
    <message>
        <source>{count} phrases have notes; left out: {titles}</source>
        <translation>{count} 条短语的备注不会保留：{titles}</translation>
    </message>
    <message>
        <source>{count} phrases have other wordings; they are left out: {titles}</source>
        <translation>{count} 条短语的其他说法不会保留：{titles}</translation>
    </message>
    <message>
        <source>{count} phrases have pictures; left out: {titles}</source>
        <translation>{count} 条短语的图片不会保留：{titles}</translation>
    </message>
    <message>
        <source>{count} phrases have the id of one in another book and get a new one: {titles}</source>
        <translation>{count} 条短语的 id 与另一本重复，会换新的：{titles}</translation>
    </message>
    <message>
        <source>{count} phrases have titles other than their first line; these are left out: {titles}</source>
        <translation>{count} 条短语的标题与首行不同，标题不会保留：{titles}</translation>
    </message>
    <message>
        <source>{count} phrases lie in the trash and are left out.</source>
        <translation>{count} 条短语在回收站里，已略去。</translation>
    </message>
    <message>
        <source>{count} phrases offer choices, several lines or defaults that become plain questions: {titles}</source>
        <translation>{count} 条短语带选项、多行或默认值，会变成普通填写项：{titles}</translation>
    </message>
    <message>
        <source>{count} phrases say for which buyers they are; left out: {titles}</source>
        <translation>{count} 条短语的买家类型不会保留：{titles}</translation>
    </message>
    <message>
        <source>{count} phrases say for which platforms they are; left out: {titles}</source>
        <translation>{count} 条短语的适用平台不会保留：{titles}</translation>
    </message>
    <message>
        <source>{count} phrases take facts from the shop, the chat or the clock that are asked for there: {titles}</source>
        <translation>{count} 条短语取用店铺、会话或时间的信息，在那边要手动填写：{titles}</translation>
    </message>
    <message>
        <source>{day} is both free and worked; it is taken as free. Take it out of one of the two.</source>
        <translation>{day} 既写成放假又写成上班，按放假处理；请从其中一处删掉。</translation>
    </message>
    <message>
        <source>{part} cannot be filled here; it stays in the text as it is.</source>
        <translation>这里填不了 {part}，原样留在文字里。</translation>
    </message>
    <message>
        <source>{part} is not here; choose the folder that has both files to bring it in as well.</source>
        <translation>这里没有 {part}；请选择同时包含两个文件的文件夹。</translation>
    </message>
    <message>
        <source>{part} names no phrase of this file, or one within itself; it stays as it is.</source>
        <translation>{part} 指向的短语不在文件里，或指向它自己，原样保留。</translation>
    </message>
    <message>
        <source>{part} presses keys; a reply is only text, and it stays in it as it is.</source>
        <translation>{part} 是按键操作；回复只有文字，原样留在里面。</translation>
    </message>
    <message>
        <source>{part} would run a program; nothing is run, and it stays in the text as it is.</source>
        <translation>{part} 会运行程序；这里什么都不运行，原样留在文字里。</translation>
    </message>
    <message>
        <source>{path} cannot be read as a rule pack; mend it before it is changed here.</source>
        <translation>{path} 读不成规则包，请先修好它再在这里修改。</translation>
    </message>
    <message>
        <source>{path} could not be read, so it is not written over; mend it or move it away first.</source>
        <translation>{path} 无法读取，因此没有覆盖；请先改正或移走这个文件。</translation>
    </message>
    <message>
        <source>{path} is a link that leads elsewhere; it is not followed.</source>
        <translation>{path} 是指向别处的链接，没有跟随。</translation>
    </message>
    <message>
        <source>{value} is none of {known}; it has no effect.</source>
        <translation>{value} 不在 {known} 之中，不起作用。</translation>
    </message>
    <message>
        <source>{value} is none of {known}; {taken} is taken until that is mended.</source>
        <translation>{value} 不在 {known} 之中；改好之前按 {taken} 处理。</translation>
    </message>
</context>
<context>
    <name>refusal</name>
    <message>
        <source>A calendar is a country such as CN, KR or US.</source>
        <translation>节假日填国家代码，例如 CN、KR 或 US。</translation>
    </message>
    <message>
        <source>A color is written such as #e8590c.</source>
        <translation>颜色要写成 #e8590c 这样。</translation>
    </message>
    <message>
        <source>A currency is written such as CNY, KRW or USD.</source>
        <translation>货币填代码，例如 CNY、KRW 或 USD。</translation>
    </message>
    <message>
        <source>A language is written such as zh-CN, en or ko.</source>
        <translation>语言填代码，例如 zh-CN、en 或 ko。</translation>
    </message>
    <message>
        <source>A message is longer than the {limit} characters that {platform} takes, and has no sentence or comma to split it at; shorten it</source>
        <translation>有一条消息超过{platform}的 {limit} 字上限，又没有句末或逗号可以断开；请改短一些</translation>
    </message>
    <message>
        <source>A message of {length} characters; {platform} takes {limit}, so it will be split.</source>
        <translation>这条消息有 {length} 个字，{platform}每条最多 {limit} 个，会拆开发送。</translation>
    </message>
    <message>
        <source>A name is needed here.</source>
        <translation>这里需要填名称。</translation>
    </message>
    <message>
        <source>A step of this ladder has no phrase.</source>
        <translation>阶梯里有一步没有对应的短语。</translation>
    </message>
    <message>
        <source>A team&apos;s shop is not deleted here: others work with it. Leave the team instead.</source>
        <translation>团队的店铺不能在这里删除，别人还在用；您可以退出团队。</translation>
    </message>
    <message>
        <source>A text has at most {limit} bytes; shorten it or make two phrases of it.</source>
        <translation>一段文字最多 {limit} 字节，请缩短或拆成两条短语。</translation>
    </message>
    <message>
        <source>A time zone is written such as Asia/Shanghai.</source>
        <translation>时区的写法例如 Asia/Shanghai。</translation>
    </message>
    <message>
        <source>An order gets {most} nudges at most, and this one has them</source>
        <translation>一笔订单最多催付 {most} 次，这一笔已经够了</translation>
    </message>
    <message>
        <source>Another Kuaihui on this computer is at work; try again.</source>
        <translation>这台电脑上另一个快回正在处理，请再试。</translation>
    </message>
    <message>
        <source>Another product has the same id, so only the first is found by it.</source>
        <translation>另有商品用同一编码，按编码只找得到第一个。</translation>
    </message>
    <message>
        <source>It ends before it starts.</source>
        <translation>结束早于开始。</translation>
    </message>
    <message>
        <source>No step of this ladder names offer.price, so no price is ever given.</source>
        <translation>这个阶梯没有一步用到 offer.price，始终不会报价。</translation>
    </message>
    <message>
        <source>Nobody here is called {name}.</source>
        <translation>这里没有叫 {name} 的人。</translation>
    </message>
    <message>
        <source>Not used for {days} days.</source>
        <translation>{days} 天没有使用。</translation>
    </message>
    <message>
        <source>Nothing can be shared under the name {path}.</source>
        <translation>无法用 {path} 这个名称共享。</translation>
    </message>
    <message>
        <source>Nothing is called {name}; is {meant} meant?</source>
        <translation>没有叫“{name}”的变量，是指 {meant} 吗？</translation>
    </message>
    <message>
        <source>Nothing is called {name}; the agent will be asked for it at every use</source>
        <translation>没有叫“{name}”的变量，每次使用都会询问客服</translation>
    </message>
    <message>
        <source>Only leads and owners decide on proposals.</source>
        <translation>只有编辑和所有者能审核建议。</translation>
    </message>
    <message>
        <source>Only owners give roles; here these are: {names}.</source>
        <translation>角色只能由所有者指定，这里的所有者是：{names}。</translation>
    </message>
    <message>
        <source>Only owners take old journals out of a place.</source>
        <translation>只有所有者能从共享位置清理旧记录。</translation>
    </message>
    <message>
        <source>Only the bare name of a file may stand here.</source>
        <translation>这里只能写文件名。</translation>
    </message>
    <message>
        <source>Several are called {name}; say which device: {devices}.</source>
        <translation>有几位都叫 {name}，请指明设备：{devices}。</translation>
    </message>
    <message>
        <source>Something went wrong; it is in the log.</source>
        <translation>程序出了点问题，详情已记入日志。</translation>
    </message>
    <message>
        <source>Stock is a number, or one for each size: 42=3, 43=0.</source>
        <translation>库存填一个数，或按尺码填：42=3, 43=0。</translation>
    </message>
    <message>
        <source>The archive {name} is damaged</source>
        <translation>压缩包 {name} 已损坏</translation>
    </message>
    <message>
        <source>The file has changed meanwhile; try again.</source>
        <translation>文件刚刚被改过，请重试。</translation>
    </message>
    <message>
        <source>The holidays and make-up working days of {year} are not known yet ({calendar}): apart from the fixed holidays the shop&apos;s own week was counted. Check the day, or write the days into calendars/{calendar}.toml.</source>
        <translation>还不知道 {year} 年的放假调休安排（{calendar}）：除固定节日外，按店铺自己的工作日推算。请核对日期，或把放假和补班的日子写进 calendars/{calendar}.toml。</translation>
    </message>
    <message>
        <source>The last day comes before the first.</source>
        <translation>最慢天数小于最快天数。</translation>
    </message>
    <message>
        <source>The list price is below the price.</source>
        <translation>原价低于售价。</translation>
    </message>
    <message>
        <source>The name of a fact is made of letters, digits and _ and begins with a letter.</source>
        <translation>名称由字母、汉字、数字和 _ 组成，以字母或汉字开头。</translation>
    </message>
    <message>
        <source>The order closes on {time}, within the quiet hours, and nobody is nudged then</source>
        <translation>订单 {time} 关闭，正在免打扰时段内，这段时间不催付</translation>
    </message>
    <message>
        <source>The order is closed by then: it closes on {time}</source>
        <translation>那时订单已经关闭：关闭时间是 {time}</translation>
    </message>
    <message>
        <source>The place has files of a team that are not whole yet; try again in a while.</source>
        <translation>这里的团队文件还没同步完整，请稍后再试。</translation>
    </message>
    <message>
        <source>The platform “{platform}” is not known; choose one of the list.</source>
        <translation>平台“{platform}”未知，请从列表中选择。</translation>
    </message>
    <message>
        <source>The price is below the floor price.</source>
        <translation>售价低于底价。</translation>
    </message>
    <message>
        <source>The template of this phrase is wrong: {error}</source>
        <translation>这条短语的模板有误：{error}</translation>
    </message>
    <message>
        <source>There are two levels of categories; this one would be on a third.</source>
        <translation>分类最多两级，这样会成为第三级。</translation>
    </message>
    <message>
        <source>There is a fact of this name already.</source>
        <translation>已有同名的资料。</translation>
    </message>
    <message>
        <source>There is a field of this name already.</source>
        <translation>已有同名的填空问题。</translation>
    </message>
    <message>
        <source>There is no filter named {name}</source>
        <translation>没有名为 {name} 的过滤器</translation>
    </message>
    <message>
        <source>There is no team {id}.</source>
        <translation>没有团队 {id}。</translation>
    </message>
    <message>
        <source>There is no text in it.</source>
        <translation>里面没有文字。</translation>
    </message>
    <message>
        <source>There is nothing to send yet; it is not in the file.</source>
        <translation>还没有内容，暂时没有写入文件。</translation>
    </message>
    <message>
        <source>These proposals are for a team that was not joined here.</source>
        <translation>这些建议属于本机没有加入的团队。</translation>
    </message>
    <message>
        <source>This cannot be empty.</source>
        <translation>这里需要填写。</translation>
    </message>
    <message>
        <source>This cannot be written such that it reads back the same; nothing was changed.</source>
        <translation>写出后无法原样读回，没有改动任何内容。</translation>
    </message>
    <message>
        <source>This desktop gives no hotkeys to programs; bind “kuaihui --toggle” in the system&apos;s settings</source>
        <translation>这个桌面不向程序提供快捷键；请在系统设置里给“kuaihui --toggle”绑定按键</translation>
    </message>
    <message>
        <source>This file has no proposals that can be read.</source>
        <translation>这个文件里没有可读的建议。</translation>
    </message>
    <message>
        <source>This file of proposals is not whole; have it sent once more.</source>
        <translation>这个建议文件不完整，请对方再发一次。</translation>
    </message>
    <message>
        <source>This is a table of its own; change it in the file.</source>
        <translation>这是一张单独的表，请在文件中修改。</translation>
    </message>
    <message>
        <source>This is more than a year ahead</source>
        <translation>时间超过一年之后</translation>
    </message>
    <message>
        <source>This is no time; write 14:30, tomorrow 10:00, 15 min, 2 h or before it closes</source>
        <translation>看不懂这个时间；请写 14:30、明天 10:00、15分钟后、2小时后或关闭前</translation>
    </message>
    <message>
        <source>This is not there any more.</source>
        <translation>已经没有这一项了。</translation>
    </message>
    <message>
        <source>This kind of field is not known.</source>
        <translation>没有这种填空类型。</translation>
    </message>
    <message>
        <source>This ladder has no steps.</source>
        <translation>这个阶梯还没有步骤。</translation>
    </message>
    <message>
        <source>This opening bracket has no closing one</source>
        <translation>这个开头的括号没有对应的结尾括号</translation>
    </message>
    <message>
        <source>This promotion has ended and is filled in nowhere.</source>
        <translation>活动已结束，回复里会跳过它。</translation>
    </message>
    <message>
        <source>This row is for all regions that no other row names.</source>
        <translation>这一行用于其他行没有写到的地区。</translation>
    </message>
    <message>
        <source>This should be a day such as 2026-12-12, with a time if need be: 2026-12-12 18:00.</source>
        <translation>这里填日期，例如 2026-12-12，需要时加时间：2026-12-12 18:00。</translation>
    </message>
    <message>
        <source>This should be a part of the price such as 0.95 or 95%.</source>
        <translation>这里填折扣，例如 0.95 或 95%。</translation>
    </message>
    <message>
        <source>This should be a time such as 17:00.</source>
        <translation>这里填时间，例如 17:00。</translation>
    </message>
    <message>
        <source>This should be a whole number, 0 or more.</source>
        <translation>这里填整数，0 或以上。</translation>
    </message>
    <message>
        <source>This should be an amount such as 189 or 9.50.</source>
        <translation>这里填金额，例如 189 或 9.50。</translation>
    </message>
    <message>
        <source>This should be yes or no.</source>
        <translation>这里填“是”或“否”。</translation>
    </message>
    <message>
        <source>This should name working days such as Mon-Sat.</source>
        <translation>这里填发货日，例如 Mon-Sat。</translation>
    </message>
    <message>
        <source>This step names the offer only in another wording, so it never gives a price.</source>
        <translation>这一步只在另一种说法里报价，所以不会给出价格。</translation>
    </message>
    <message>
        <source>This system has no keyring that takes the token.</source>
        <translation>系统没有可以存放令牌的钥匙串。</translation>
    </message>
    <message>
        <source>This team book is not there any more; was the team left?</source>
        <translation>这个团队短语库已不在；是退出团队了吗？</translation>
    </message>
    <message>
        <source>This team has no book yet.</source>
        <translation>这个团队还没有短语库。</translation>
    </message>
    <message>
        <source>This team&apos;s rules are not there any more; was the team left?</source>
        <translation>团队的这份规则已经不在了，是退出团队了吗？</translation>
    </message>
    <message>
        <source>This team&apos;s shop is not there any more; was the team left?</source>
        <translation>团队的这个店铺已经不在了，是退出团队了吗？</translation>
    </message>
    <message>
        <source>What is in {name} has more than {limit} MB; unpack it and choose single files</source>
        <translation>{name} 里的内容超过 {limit} MB；请解压后选择单个文件</translation>
    </message>
    <message>
        <source>When the order closes is not known; tell when it was placed</source>
        <translation>订单何时关闭还不知道；请先填拍下时间</translation>
    </message>
    <message>
        <source>With the role of an agent you propose changes to what the team shares.</source>
        <translation>客服角色不能直接修改团队共享的内容，可以提建议。</translation>
    </message>
    <message>
        <source>Without a name this row is not saved.</source>
        <translation>没有名称，这一行暂未保存。</translation>
    </message>
    <message>
        <source>Without an id or a name this row is not saved.</source>
        <translation>没有编码和名称，这一行暂未保存。</translation>
    </message>
    <message>
        <source>Without days no reply can say when a parcel arrives.</source>
        <translation>没填天数，回复无从说明何时送达。</translation>
    </message>
    <message>
        <source>You have no open proposals.</source>
        <translation>您没有待处理的建议。</translation>
    </message>
    <message>
        <source>{keys} does something else in the window of this program</source>
        <translation>{keys} 在本程序的窗口里另有用途</translation>
    </message>
    <message>
        <source>{keys} is another hotkey of this program already</source>
        <translation>{keys} 已是本程序的另一个快捷键</translation>
    </message>
    <message>
        <source>{keys} is needed for typing; hold Ctrl, Alt or the system&apos;s key with it</source>
        <translation>{keys} 打字要用；请同时按住 Ctrl、Alt 或系统键</translation>
    </message>
    <message>
        <source>{keys} is taken by the system or by another program</source>
        <translation>{keys} 已被系统或别的程序占用</translation>
    </message>
    <message>
        <source>{keys} is used by nearly every program</source>
        <translation>{keys} 几乎每个程序都在用</translation>
    </message>
    <message>
        <source>{name} cannot be filled in: {error}</source>
        <translation>{name} 无法填入：{error}</translation>
    </message>
    <message>
        <source>{name} cannot be opened ({reason})</source>
        <translation>{name} 打不开（{reason}）</translation>
    </message>
    <message>
        <source>{name} cannot be written such that it reads back</source>
        <translation>{name} 写出后无法原样读回</translation>
    </message>
    <message>
        <source>{name} has more than {limit} MB; split it</source>
        <translation>{name} 超过 {limit} MB，请拆开</translation>
    </message>
    <message>
        <source>{name} has passed</source>
        <translation>{name} 的时间已过</translation>
    </message>
    <message>
        <source>{name} holds more than {limit} files; take out what is no phrase</source>
        <translation>{name} 里的文件超过 {limit} 个；请移出与短语无关的</translation>
    </message>
    <message>
        <source>{name} is for the shop&apos;s eyes only; no reply may name it</source>
        <translation>{name} 仅供内部查看，不能写进回复</translation>
    </message>
    <message>
        <source>{name} is neither an ordinary file nor a folder</source>
        <translation>{name} 既非普通文件也非文件夹</translation>
    </message>
    <message>
        <source>{name} is packed more tightly than any text; it is not opened</source>
        <translation>{name} 的压缩率高得反常，没有打开</translation>
    </message>
    <message>
        <source>{name} is the only owner; make somebody else an owner first.</source>
        <translation>{name} 是唯一的所有者，请先把另一位设为所有者。</translation>
    </message>
    <message>
        <source>{price} is below the lowest price that you may give for {product}</source>
        <translation>{price} 低于您对 {product} 可给的最低价</translation>
    </message>
    <message>
        <source>{price} is not a price</source>
        <translation>{price} 不是价格</translation>
    </message>
    <message>
        <source>{region} stands in {zone} already; the first one counts.</source>
        <translation>{region}已写在{zone}里，以前面的为准。</translation>
    </message>
    <message>
        <source>{time} has passed</source>
        <translation>{time} 已经过了</translation>
    </message>
    <message>
        <source>“{book}” cannot be changed; copy the phrase to your own.</source>
        <translation>“{book}”是只读的，请先复制到自己的短语库。</translation>
    </message>
    <message>
        <source>“{book}” is full: a book holds {limit} phrases.</source>
        <translation>“{book}”已满：一本最多 {limit} 条短语。</translation>
    </message>
    <message>
        <source>“{name}” has a meaning of its own and cannot be the name of an own fact.</source>
        <translation>“{name}”另有含义，请换一个名称。</translation>
    </message>
    <message>
        <source>“{other}” has the same code {code}.</source>
        <translation>“{other}”用了同样的编码 {code}。</translation>
    </message>
    <message>
        <source>“{other}” says nearly the same.</source>
        <translation>“{other}”的内容几乎一样。</translation>
    </message>
    <message>
        <source>“{other}” says the same.</source>
        <translation>“{other}”的内容完全一样。</translation>
    </message>
    <message>
        <source>“{pattern}” is no regular expression: {reason}.</source>
        <translation>“{pattern}”写得不合正则表达式：{reason}。</translation>
    </message>
    <message>
        <source>“{title}” is a step twice; the buyer is led back to where they were.</source>
        <translation>“{title}”在阶梯里出现了两次，买家会被带回原来那一步。</translation>
    </message>
    <message>
        <source>“{word}”: {why}</source>
        <translation>“{word}”：{why}</translation>
    </message>
</context>
</TS>
