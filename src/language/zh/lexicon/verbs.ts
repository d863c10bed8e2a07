import { words } from './words.ts';

/**
 * What public bodies do with everything they count. They say a little of which figure is meant, but a figure need not
 * carry them: 收到几件 may be answered by 受理3件.
 */
export const VERBS: readonly string[] = [
  '收 收到 收过 收了 收下 接 接到 接了 接过 接收 受理 受理了 收悉 新收',
  '公开 公布 公示 发布 发 发了 发过 发出 推出 推送 推 推了 刊发 刊登 登载 编发 编制 上传 更新 转载了 登',
  '办 办了 办过 办理 处理 处置 答复 回复 回应 回 回了 解决 解答',
  '开 开了 开过 开展 开办 召开 举办 举行 组织 组织开展 搞 搞了 做 做了 做过 进行 完成 实施 落实 推进 建 建成 建立 建设 设立 设置 制定 制作 制作了 出 出了 出台 印发 下发 形成 产生 发生 出现 存在 引发 提供 提供了',
  '提 提的 提了 提出 提出的 提交 提交的 提起 申报 递交 反映 反馈 来 来的 上来的 打 打了 拨打 转 转来 转来的 转过来 转过来的 进来 进来的 打进来 打进来的 过来 过来的 送来 送来的 寄来 寄来的 交 交办 派 派了',
  '作出 作出了 做出 做出了 继续 保护 审核 审批 签发 发放 核发 发放了 转办 流转 增加了 减少了 新增了 达到 达 共计有 拥有 留 留着 留有 保留 使用 运行 正常运行 运营 正常运营 正常 管理 维护 覆盖 涵盖 包含 包括 纳入 入驻了 参与 参加 属 含',
  // nouns that everything published or handled is called by
  '信息 各类信息 政府信息 政务信息 消息 稿 稿件 文章 事 事情 工作 业务 单子 件事 东西 诉求事项 诉求 事项 项目 渠道 途径 单位 机关 部门 申请人 受理点 窗口单位',
].flatMap(words);
