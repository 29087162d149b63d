import type { SeedFriendship, SeedPerson, SeedRequest } from "./types.ts";

/** Everybody signs in with it. */
export const DEMO_PASSWORD = "webqq-demo";

/** Their numbers are 10001, 10002 and so on, in this order. The first one owns the site. */
export const people: SeedPerson[] = [
  {
    name: "陈一鸣",
    signature: "白天写页面，晚上写论文",
    email: "chenyiming@example.org",
    categories: ["同事", "同学", "山友"],
  },
  { name: "林晓雯", signature: "先想清楚，再动手", email: "linxiaowen@example.org", categories: ["团队"] },
  { name: "王浩然", signature: "接口没问题，你清一下缓存", status: "busy" },
  { name: "赵敏", signature: "找 bug，也找路", categories: ["公司", "户外"] },
  { name: "刘子轩", signature: "像素眼，右移一像素那种" },
  { name: "周文涛", signature: "有问题先看讲义，再来问我" },
  { name: "孙悦", signature: "作业收齐就是晴天 ☀️", categories: ["班委"] },
  { name: "吴俊杰", signature: "", status: "away" },
  { name: "郑雨桐", signature: "山不过来，我就过去" },
  { name: "黄海波", signature: "安全第一，登顶第二", categories: ["老队员", "新队员"] },
  { name: "何静", signature: "背包十升，零食八升", status: "invisible" },
  { name: "Emma Li", signature: "UTC+1, coffee first" },
];

export const friendships: SeedFriendship[] = [
  { between: ["陈一鸣", "林晓雯"], category: "同事", remark: "晓雯（产品）" },
  { between: ["陈一鸣", "王浩然"], category: "同事", remark: "浩然" },
  { between: ["陈一鸣", "赵敏"], category: "同事" },
  { between: ["陈一鸣", "刘子轩"], category: "同事" },
  { between: ["陈一鸣", "Emma Li"], category: "同事" },
  { between: ["陈一鸣", "孙悦"], category: "同学", remark: "班长" },
  { between: ["陈一鸣", "郑雨桐"], category: "同学" },
  { between: ["陈一鸣", "周文涛"], category: "同学", remark: "周老师" },
  { between: ["陈一鸣", "黄海波"], category: "山友", remark: "黄队" },
  { between: ["林晓雯", "王浩然"], category: "团队" },
  { between: ["林晓雯", "赵敏"], category: "团队" },
  { between: ["林晓雯", "刘子轩"], category: "团队", remark: "子轩" },
  { between: ["林晓雯", "Emma Li"], category: "团队" },
  { between: ["王浩然", "赵敏"] },
  { between: ["赵敏", "黄海波"], category: "户外", remark: "黄领队" },
  { between: ["赵敏", "何静"], category: "户外" },
  { between: ["周文涛", "孙悦"] },
  { between: ["孙悦", "吴俊杰"] },
  { between: ["孙悦", "郑雨桐"], category: "班委", remark: "雨桐（学委）" },
  { between: ["黄海波", "何静"], category: "老队员" },
  { between: ["黄海波", "郑雨桐"], category: "新队员" },
];

export const requests: SeedRequest[] = [
  { from: "吴俊杰", to: "陈一鸣", note: "我是吴俊杰，大作业跟你一组的，加一下方便对代码", hoursAgo: 20 },
  { from: "何静", to: "陈一鸣", note: "徒步群的何静～装备清单发你一份", hoursAgo: 3 },
];
